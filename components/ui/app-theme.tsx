"use client";

import { ThemeProvider, useTheme } from "next-themes";
import type { ReactNode } from "react";
import { Toaster } from "sonner";

const TOAST = {
  style: {
    background: "var(--card)",
    borderColor: "var(--border)",
    color: "var(--foreground)",
    fontFamily: "inherit",
  },
};

function Toasts() {
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      closeButton
      containerAriaLabel="Notices"
      position="top-center"
      toastOptions={TOAST}
      theme={resolvedTheme === "dark" ? "dark" : "light"}
    />
  );
}

export function AppTheme({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" disableTransitionOnChange enableSystem>
      {children}
      <Toasts />
    </ThemeProvider>
  );
}

"use client";

import { useTheme } from "next-themes";
import { type ReactNode, useEffect } from "react";
import { Toaster, toast } from "sonner";
import { showToastsWith } from "@/lib/client/toast";

const TOAST = {
  style: {
    background: "var(--card)",
    borderColor: "var(--border)",
    color: "var(--foreground)",
    fontFamily: "inherit",
  },
};

export default function Toasts(): ReactNode {
  const { resolvedTheme } = useTheme();
  // After the Toaster's own effect, which begins to listen.
  useEffect(() => showToastsWith(toast), []);
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

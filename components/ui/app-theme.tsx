"use client";

import { ThemeProvider } from "next-themes";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { toastsWanted } from "@/lib/client/toast";
import { later } from "./later";

/** Without a network there is nothing to show notices with; what they would say is also where it happened. */
const toasts = later(() => import("./toasts"));

type Props = {
  children: ReactNode;
  /** Of the script that sets the theme before the page comes alive. */
  nonce: string | undefined;
};

export function AppTheme({ children, nonce }: Props) {
  const hasToasts = useSyncExternalStore(toastsWanted.subscribe, toastsWanted.get, () => false);
  // Each notice that finds nothing to show it asks for that again.
  useEffect(() => toastsWanted.subscribe(toasts.preload), []);
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      disableTransitionOnChange
      enableSystem
      nonce={nonce}
    >
      {children}
      {hasToasts && <toasts.Later />}
    </ThemeProvider>
  );
}

"use client";

import { ThemeProvider } from "next-themes";
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { toastsWanted } from "@/lib/client/toast";

/** Without a network there is nothing to show notices with; what they would say is also where it happened. */
const Toasts = lazy(() => import("./toasts").catch(() => ({ default: () => null })));

type Props = {
  children: ReactNode;
  /** Of the script that sets the theme before the page comes alive. */
  nonce: string | undefined;
};

export function AppTheme({ children, nonce }: Props) {
  const hasToasts = useSyncExternalStore(toastsWanted.subscribe, toastsWanted.get, () => false);
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      disableTransitionOnChange
      enableSystem
      nonce={nonce}
    >
      {children}
      {hasToasts && (
        <Suspense>
          <Toasts />
        </Suspense>
      )}
    </ThemeProvider>
  );
}

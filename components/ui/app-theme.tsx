"use client";

import { ThemeProvider } from "next-themes";
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { toastsWanted } from "@/lib/client/toast";

/** Without a network there is nothing to show notices with; what they would say is also where it happened. */
const Toasts = lazy(() => import("./toasts").catch(() => ({ default: () => null })));

export function AppTheme({ children }: { children: ReactNode }) {
  const hasToasts = useSyncExternalStore(toastsWanted.subscribe, toastsWanted.get, () => false);
  return (
    <ThemeProvider attribute="class" defaultTheme="system" disableTransitionOnChange enableSystem>
      {children}
      {hasToasts && (
        <Suspense>
          <Toasts />
        </Suspense>
      )}
    </ThemeProvider>
  );
}

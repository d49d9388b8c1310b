"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { Logo } from "./logo";

type Props = { title: string; children: ReactNode; onRetry?(): void };

/** A page that says why there is nothing else on it, and the way on. */
export function Notice({ title, children, onRetry }: Props) {
  const t = useTranslations("common");
  return (
    <main className="m-auto w-full max-w-lg px-6 py-16 outline-none" id="main" tabIndex={-1}>
      <Logo className="mb-5 size-10 text-primary" />
      <h1 className="text-balance font-serif text-3xl leading-tight tracking-tight">{title}</h1>
      <p className="mt-3 text-muted-foreground leading-relaxed">{children}</p>
      <div className="mt-7 flex flex-wrap gap-2">
        {onRetry && (
          <Button look="solid" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
        )}
        <a
          className="inline-flex h-10 items-center rounded-lg border bg-card px-4 font-medium text-sm hover:bg-muted"
          href="/"
        >
          {t("startNewChat")}
        </a>
      </div>
    </main>
  );
}

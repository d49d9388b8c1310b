"use client";

import { Clock } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { timeLeft } from "@/lib/client/artifacts/artifact-words";
import { Button } from "../ui/button";

const EVERY_MS = 30_000;

/** How long the chunks stay in memory, and what that means. */
export function TimeLeft({ expiresAt }: { expiresAt: string }) {
  const t = useTranslations("artifact");
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const left = timeLeft(t, expiresAt, now);
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button
          aria-label={left ? t("memory.label", { left }) : t("memory.labelOver")}
          className="h-8 gap-1 px-2 text-xs"
          title={t("memory.title")}
        >
          <Clock aria-hidden="true" className="size-3.5!" />
          {left ?? t("memory.over")}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          aria-label={t("memory.timeLeft")}
          className="z-50 w-[min(19rem,90vw)] animate-rise rounded-xl border bg-card p-4 text-sm leading-relaxed shadow-raised"
          collisionPadding={8}
          sideOffset={4}
        >
          <p className="font-medium">{left ? t("memory.stays", { left }) : t("memory.left")}</p>
          <p className="mt-1 text-muted-foreground">{t("memory.explanation")}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

"use client";

import { FileX2, RotateCw, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatFailure } from "@/lib/client/chat-error";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { Button } from "../ui/button";
import { useDesk } from "./desk-context";

type Props = { icon: ReactNode; title: string; children: ReactNode; action?: ReactNode };

function State({ icon, title, children, action }: Props) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-start px-6 py-12" role="status">
      <span className="mb-4 grid size-11 place-items-center rounded-xl bg-muted text-muted-foreground [&_svg]:size-5">
        {icon}
      </span>
      <p className="font-serif text-xl leading-snug">{title}</p>
      <p className="mt-1.5 text-muted-foreground text-sm leading-relaxed">{children}</p>
      {action && <div className="mt-5 flex gap-2">{action}</div>}
    </div>
  );
}

export function ArtifactGone({ hasOlder, onNewest }: { hasOlder: boolean; onNewest(): void }) {
  const t = useTranslations("artifact");
  const common = useTranslations("common");
  const { close } = useDesk();
  return (
    <State
      action={
        <>
          {hasOlder && (
            <Button look="outline" onClick={onNewest}>
              {t("version.showNewest")}
            </Button>
          )}
          <Button look="outline" onClick={close}>
            {common("close")}
          </Button>
        </>
      }
      icon={<FileX2 aria-hidden="true" />}
      title={t(hasOlder ? "gone.version" : "gone.artifact")}
    >
      {t("gone.why")}
    </State>
  );
}

export function ArtifactUnreachable({
  failure,
  onRetry,
}: {
  failure: ChatFailure;
  onRetry(): void;
}) {
  const t = useTranslations("artifact");
  const common = useTranslations("common");
  const wordsOf = useFailureWords();
  return (
    <State
      action={
        <Button look="outline" onClick={onRetry}>
          <RotateCw aria-hidden="true" className="size-4!" /> {common("retry")}
        </Button>
      }
      icon={<WifiOff aria-hidden="true" />}
      title={t("reading.failed")}
    >
      {wordsOf(failure)}
    </State>
  );
}

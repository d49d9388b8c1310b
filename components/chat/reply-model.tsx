"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useFrame } from "../sidebar/frame-context";
import { Button } from "../ui/button";
import { lazyMenu } from "../ui/menu";

const OpenedMenu = lazyMenu(() => import("./opened-reply-model"));

type Props = {
  /** The id of the model that wrote the reply. */
  model: string | undefined;
  onRetry: ((model: string) => void) | undefined;
};

/** Who wrote a reply, and the way to have it written by somebody else. */
export function ReplyModel({ model, onRetry }: Props) {
  const t = useTranslations("chat");
  const { models } = useFrame().model;
  const name = models.find(({ id }) => id === model)?.name ?? model;
  const others = models.filter(({ id }) => id !== model);
  if (!name) return null;
  if (!onRetry || others.length === 0) {
    return <span className="truncate px-1.5 text-muted-foreground text-xs">{name}</span>;
  }
  return (
    <OpenedMenu
      models={others}
      onRetry={onRetry}
      trigger={
        <Button
          aria-label={t("answerAgain.label", { name })}
          className="h-8 min-w-0 gap-1 px-1.5 font-normal text-xs touch:h-11"
        >
          <span className="max-w-40 truncate">{name}</span>
          <ChevronDown aria-hidden="true" className="size-3.5!" />
        </Button>
      }
    />
  );
}

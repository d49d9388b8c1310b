"use client";

import { Check, Copy, RotateCw } from "lucide-react";
import type { ChatMessage } from "@/lib/chats/types";
import { textOf } from "@/lib/client/message-status";
import { useCopy } from "@/lib/client/use-copy";
import { useFrame } from "../sidebar/frame-context";
import { IconButton } from "../ui/button";
import { cn } from "../ui/cn";

type Props = { message: ChatMessage; isLast: boolean; onRetry: (() => void) | undefined };

export function MessageActions({ message, isLast, onRetry }: Props) {
  const { isCopied, copy } = useCopy();
  const { models } = useFrame().model;
  const { model, usage } = message.metadata ?? {};
  const modelName = models.find(({ id }) => id === model)?.name ?? model;
  return (
    <div
      className={cn(
        "mt-2 -ml-2.5 flex items-center transition-opacity",
        !isLast &&
          "opacity-0 focus-within:opacity-100 group-hover/message:opacity-100 touch:opacity-100",
      )}
    >
      <IconButton label={isCopied ? "Copied" : "Copy reply"} onClick={() => copy(textOf(message))}>
        {isCopied ? (
          <Check aria-hidden="true" className="text-primary" />
        ) : (
          <Copy aria-hidden="true" className="size-4!" />
        )}
      </IconButton>
      {onRetry && (
        <IconButton label="Retry" onClick={onRetry}>
          <RotateCw aria-hidden="true" className="size-4!" />
        </IconButton>
      )}
      {modelName && (
        <span className="truncate px-1.5 text-muted-foreground text-xs">
          {modelName}
          {usage && ` · ${usage.output.toLocaleString("en")} tokens`}
        </span>
      )}
    </div>
  );
}

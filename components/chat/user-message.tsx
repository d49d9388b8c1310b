"use client";

import type { ChatMessage } from "@/lib/chats/types";
import { textOf } from "@/lib/client/message-status";
import { cn } from "../ui/cn";
import { MessagePart } from "./message-part";

type Props = { message: ChatMessage; isUnsent: boolean };

/** What a person sent: what they attached, then what they wrote, as they wrote it. */
export function UserMessage({ message, isUnsent }: Props) {
  const attached = message.parts.filter(({ type }) => type !== "text");
  const text = textOf(message);
  return (
    <div className="flex flex-col items-end gap-2">
      {attached.length > 0 && (
        <div
          className={cn(
            "flex w-full max-w-[88%] flex-wrap justify-end gap-2 sm:max-w-[80%]",
            isUnsent && "opacity-70",
          )}
          data-testid="message-attachments"
        >
          {attached.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sent message does not change
            <MessagePart isStreaming={false} key={index} part={part} />
          ))}
        </div>
      )}
      {text && (
        <p
          className={cn(
            "max-w-[88%] whitespace-pre-wrap rounded-2xl rounded-br-md bg-wash px-4 py-2.5 text-wash-foreground leading-relaxed [overflow-wrap:anywhere] sm:max-w-[80%]",
            isUnsent && "border border-border-strong border-dashed bg-transparent text-foreground",
          )}
          data-testid="message-text"
          dir="auto"
        >
          {text}
        </p>
      )}
    </div>
  );
}

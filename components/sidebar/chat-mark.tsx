import { useTranslations } from "use-intl/react";
import { cn } from "../ui/cn";

type Props = { running: boolean; unread: boolean };

/** Whether something happens in a chat, or has happened: a ring that breathes, or a dot. */
export function ChatMark({ running, unread }: Props) {
  const t = useTranslations("sidebar");
  if (!running && !unread) return null;
  return (
    <>
      <span
        aria-hidden="true"
        className={cn(
          "size-2 shrink-0 rounded-full",
          running ? "animate-breathe border-2 border-primary" : "bg-primary",
        )}
      />
      <span className="sr-only">{t(running ? "running" : "unread")}</span>
    </>
  );
}

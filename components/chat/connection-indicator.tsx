import { useTranslations } from "use-intl/react";
import type { ConnectionState } from "@/lib/client/connection";
import { cn } from "../ui/cn";

const DOTS: Record<Exclude<ConnectionState, "idle">, string> = {
  connecting: "bg-muted-foreground animate-breathe",
  live: "bg-primary animate-breathe",
  "catching-up": "bg-primary",
  offline: "bg-notice",
  waiting: "bg-notice animate-breathe",
};

/** The names of messages have no hyphens. */
const nameOf = (connection: keyof typeof DOTS) =>
  connection === "catching-up" ? "catchingUp" : connection;

/** What the page really knows about the reply's connection, in two words. */
export function ConnectionIndicator({ connection }: { connection: ConnectionState }) {
  const t = useTranslations("chat.connection");
  const shown = connection === "idle" ? undefined : connection;
  return (
    <p
      className="flex min-w-6 items-center gap-2 px-1.5 text-muted-foreground text-xs"
      data-connection={connection}
      data-testid="connection"
      title={shown && t(`${nameOf(shown)}Meaning`)}
    >
      {shown && (
        <>
          <span aria-hidden="true" className={cn("size-1.5 shrink-0 rounded-full", DOTS[shown])} />
          <span className={cn("truncate", connection === "live" && "max-sm:sr-only")}>
            {t(nameOf(shown))}
          </span>
        </>
      )}
    </p>
  );
}

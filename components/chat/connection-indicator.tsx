import type { ConnectionState } from "@/lib/client/connection";
import { cn } from "../ui/cn";

const SHOWN: Record<ConnectionState, { label: string; meaning: string; dot: string } | undefined> =
  {
    idle: undefined,
    connecting: {
      label: "Connecting",
      meaning: "Asking the server for the reply.",
      dot: "bg-muted-foreground animate-breathe",
    },
    live: {
      label: "Live",
      meaning: "The reply is being written. It goes on if you reload, leave or close this page.",
      dot: "bg-primary animate-breathe",
    },
    "catching-up": {
      label: "Catching up",
      meaning: "Reading what was written while this page was not connected.",
      dot: "bg-primary",
    },
    offline: {
      label: "Offline",
      meaning: "This device has no network. The reply goes on without it and is kept.",
      dot: "bg-notice",
    },
    waiting: {
      label: "Reconnecting",
      meaning: "The server does not answer right now. The next try comes by itself.",
      dot: "bg-notice animate-breathe",
    },
  };

/** What the page really knows about the reply's connection, in two words. */
export function ConnectionIndicator({ connection }: { connection: ConnectionState }) {
  const shown = SHOWN[connection];
  return (
    <p
      className="flex shrink-0 items-center gap-2 px-1.5 text-muted-foreground text-xs"
      data-connection={connection}
      data-testid="connection"
      title={shown?.meaning}
    >
      {shown && (
        <>
          <span aria-hidden="true" className={cn("size-1.5 rounded-full", shown.dot)} />
          <span className={connection === "live" ? "max-sm:sr-only" : undefined}>
            {shown.label}
          </span>
        </>
      )}
    </p>
  );
}

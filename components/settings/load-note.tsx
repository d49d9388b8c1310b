import { toChatFailure } from "@/lib/client/chat-error";
import { Button } from "../ui/button";

type Props = { error: unknown; onRetry(): void };

/** Stands where something is not there yet, or could not be had. */
export function LoadNote({ error, onRetry }: Props) {
  if (!error) {
    return (
      <p className="text-muted-foreground text-sm" role="status">
        Loading…
      </p>
    );
  }
  return (
    <div className="flex items-center gap-3 text-sm" role="alert">
      <p className="text-danger">{toChatFailure(error).message}</p>
      <Button className="touch:h-11" look="outline" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

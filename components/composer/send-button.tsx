import { ArrowUp, LoaderCircle, Square } from "lucide-react";
import { IconButton } from "../ui/button";

type Props = {
  isBusy: boolean;
  isStopping: boolean;
  canSend: boolean;
  /** Why it cannot send. */
  why: string | undefined;
  onStop(): void;
};

/** Sends; while a reply is written, stops it. */
export function SendButton({ isBusy, isStopping, canSend, why, onStop }: Props) {
  if (!isBusy) {
    return (
      <IconButton
        className="rounded-xl"
        disabled={!canSend}
        label="Send message"
        look="solid"
        title={why ?? "Send message"}
        type="submit"
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
    );
  }
  return (
    <IconButton
      className="rounded-xl"
      disabled={isStopping}
      label={isStopping ? "Stopping the reply" : "Stop the reply"}
      look="solid"
      onClick={onStop}
    >
      {isStopping ? (
        <LoaderCircle aria-hidden="true" className="animate-spin" />
      ) : (
        <Square aria-hidden="true" className="size-3.5! fill-current" />
      )}
    </IconButton>
  );
}

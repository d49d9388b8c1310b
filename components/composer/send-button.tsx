import { ArrowUp, ListPlus, LoaderCircle, Square } from "lucide-react";
import { IconButton } from "../ui/button";

type Props = {
  isBusy: boolean;
  isStopping: boolean;
  canSend: boolean;
  /** Why it cannot send. */
  why: string | undefined;
  onStop(): void;
};

/** Sends; while a reply is written, stops it, and puts what is written meanwhile behind it. */
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
    <>
      {canSend && (
        <IconButton className="rounded-xl" label="Queue message" look="outline" type="submit">
          <ListPlus aria-hidden="true" />
        </IconButton>
      )}
      <StopButton isStopping={isStopping} onStop={onStop} />
    </>
  );
}

function StopButton({ isStopping, onStop }: Pick<Props, "isStopping" | "onStop">) {
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

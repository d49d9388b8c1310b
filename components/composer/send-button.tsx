import { ArrowUp, ListPlus, LoaderCircle, Square } from "lucide-react";
import { useTranslations } from "use-intl/react";
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
  const t = useTranslations("composer");
  if (!isBusy) {
    return (
      <IconButton
        className="rounded-xl"
        disabled={!canSend}
        label={t("send")}
        look="solid"
        title={why ?? t("send")}
        type="submit"
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
    );
  }
  return (
    <>
      {canSend && (
        <IconButton className="rounded-xl" label={t("queueMessage")} look="outline" type="submit">
          <ListPlus aria-hidden="true" />
        </IconButton>
      )}
      <StopButton isStopping={isStopping} onStop={onStop} />
    </>
  );
}

function StopButton({ isStopping, onStop }: Pick<Props, "isStopping" | "onStop">) {
  const t = useTranslations("composer");
  return (
    <IconButton
      className="rounded-xl"
      disabled={isStopping}
      label={t(isStopping ? "stopping" : "stop")}
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

import { useTranslations } from "use-intl/react";
import { toChatFailure } from "@/lib/client/chat-error";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { Button } from "./button";

type Props = { error: unknown; onRetry(): void };

/** Stands where something is not there yet, or could not be had. */
export function LoadNote({ error, onRetry }: Props) {
  const t = useTranslations("common");
  const wordsOf = useFailureWords();
  if (!error) {
    return (
      <p className="text-muted-foreground text-sm" role="status">
        {t("loading")}
      </p>
    );
  }
  return (
    <div className="flex items-center gap-3 text-sm" role="alert">
      <p className="text-danger">{wordsOf(toChatFailure(error))}</p>
      <Button look="outline" onClick={onRetry}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}

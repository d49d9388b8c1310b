"use client";

import { Pencil, Play, RotateCw, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import type { ChatFailure } from "@/lib/client/chat-error";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { useSecondsUntil } from "@/lib/client/use-seconds-until";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";

export type FailureCardProps = {
  title: string;
  failure: ChatFailure;
  look?: "danger" | "notice";
  className?: string;
  onRetry: (() => void) | undefined;
  onEdit?: (() => void) | undefined;
  onContinue?: (() => void) | undefined;
};

const LOOKS = {
  danger: { card: "border-danger-border bg-danger-wash", title: "text-danger" },
  notice: { card: "border-notice-border bg-notice-wash", title: "text-notice" },
};

/** Codes that the same request, sent again, would only earn again. */
const HOPELESS = new Set<ChatFailure["code"]>([
  "not_found",
  "invalid_request",
  "message_id_reused",
  "too_large",
  "forbidden",
]);

function clockTime(iso: string, language: string): string {
  return new Date(iso).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
}

function RetryTime({ retryAt, seconds }: { retryAt: string; seconds: number }) {
  const t = useTranslations("chat.retryTime");
  const language = useLocale();
  if (seconds === 0) return t("now");
  if (seconds < 120) return t("soon", { seconds });
  return t("later", { time: clockTime(retryAt, language) });
}

/** What happened, and what can be done about it. */
export default function FailureCard({
  title,
  failure,
  look = "danger",
  className,
  onRetry,
  onEdit,
  onContinue,
}: FailureCardProps) {
  const t = useTranslations("chat");
  const common = useTranslations("common");
  const failureWords = useFailureWords();
  const seconds = useSecondsUntil(failure.retryAt);
  const canRetry = onRetry && !HOPELESS.has(failure.code);
  const isChatGone = failure.code === "not_found";
  return (
    <section
      aria-label={title}
      className={cn("rounded-xl border p-4 text-sm leading-relaxed", LOOKS[look].card, className)}
      data-code={failure.code}
      data-testid="failure"
    >
      <p className={cn("flex items-center gap-2 font-semibold", LOOKS[look].title)}>
        <TriangleAlert aria-hidden="true" className="size-4 shrink-0" /> {title}
      </p>
      <p className="mt-1 [overflow-wrap:anywhere]">
        {failureWords(failure)}{" "}
        {canRetry && failure.retryAt && <RetryTime retryAt={failure.retryAt} seconds={seconds} />}
      </p>
      {(canRetry || onEdit || onContinue) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {onContinue && (
            <Button disabled={seconds > 0} look="outline" onClick={onContinue}>
              <Play aria-hidden="true" className="size-4!" /> {t("continue")}
            </Button>
          )}
          {canRetry && (
            <Button disabled={seconds > 0} look="outline" onClick={onRetry}>
              <RotateCw aria-hidden="true" className="size-4!" /> {common("retry")}
            </Button>
          )}
          {onEdit && (
            <Button look="outline" onClick={onEdit}>
              <Pencil aria-hidden="true" className="size-4!" />
              {isChatGone ? t("takeToNewChat") : t("editMessage")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

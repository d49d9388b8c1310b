"use client";

import { ThumbsDown, ThumbsUp } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Vote } from "@/lib/client/use-vote";
import { ActionButton } from "./action-button";

type Props = { vote: number | undefined; onVote(vote: Vote): void };

const CAST = "aria-pressed:text-primary aria-pressed:[&_svg]:fill-primary/20";

export function VoteButtons({ vote, onVote }: Props) {
  const t = useTranslations("chat");
  return (
    <div className="flex">
      <ActionButton
        aria-pressed={vote === 1}
        className={CAST}
        label={t("vote.good")}
        onClick={() => onVote(vote === 1 ? undefined : 1)}
      >
        <ThumbsUp aria-hidden="true" />
      </ActionButton>
      <ActionButton
        aria-pressed={vote === -1}
        className={CAST}
        label={t("vote.poor")}
        onClick={() => onVote(vote === -1 ? undefined : -1)}
      >
        <ThumbsDown aria-hidden="true" />
      </ActionButton>
    </div>
  );
}

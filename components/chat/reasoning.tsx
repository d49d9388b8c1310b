import type { ReasoningUIPart } from "ai";
import { Brain } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { thinkingTimeOf } from "@/lib/client/thinking-time";
import { Disclosure } from "./disclosure";
import { useSecondsSince } from "./use-seconds-since";

type Props = { part: ReasoningUIPart; isStreaming: boolean };

/** What a model thought before it answered, and for how long: folded, for whoever wants to see. */
export function Reasoning({ part, isStreaming }: Props) {
  const { startedAt, seconds } = thinkingTimeOf(part);
  if (!part.text && !isStreaming) return null;
  return (
    <Disclosure
      icon={<Brain aria-hidden="true" />}
      isActive={isStreaming}
      label={isStreaming ? <Thinking startedAt={startedAt} /> : <Thoughts seconds={seconds} />}
    >
      <p className="whitespace-pre-wrap text-muted-foreground leading-relaxed" dir="auto">
        {part.text}
      </p>
    </Disclosure>
  );
}

function Thinking({ startedAt }: { startedAt: number | undefined }) {
  const t = useTranslations("chat");
  const seconds = useSecondsSince(startedAt);
  if (!seconds) return t("thinking");
  const time = (words: ReactNode) => <span className="tabular-nums">{words}</span>;
  return t.rich("thinkingFor", { seconds, time });
}

function Thoughts({ seconds: all }: { seconds: number | undefined }) {
  const t = useTranslations("chat");
  if (all === undefined) return t("thoughts");
  if (all < 60) return t("thoughtFor.seconds", { seconds: Math.max(1, all) });
  const minutes = Math.floor(all / 60);
  const seconds = all % 60;
  return seconds
    ? t("thoughtFor.both", { minutes, seconds })
    : t("thoughtFor.minutes", { minutes });
}

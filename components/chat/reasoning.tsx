import type { ReasoningUIPart } from "ai";
import { Brain } from "lucide-react";
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
      label={isStreaming ? <Thinking startedAt={startedAt} /> : thoughts(seconds)}
    >
      <p className="whitespace-pre-wrap text-muted-foreground leading-relaxed" dir="auto">
        {part.text}
      </p>
    </Disclosure>
  );
}

function Thinking({ startedAt }: { startedAt: number | undefined }) {
  const seconds = useSecondsSince(startedAt);
  return <>Thinking{seconds ? <span className="tabular-nums"> · {seconds} s</span> : null}</>;
}

function thoughts(seconds: number | undefined): string {
  if (seconds === undefined) return "Thoughts";
  if (seconds < 60) return `Thought for ${Math.max(1, seconds)} s`;
  const rest = seconds % 60;
  return `Thought for ${Math.floor(seconds / 60)} min${rest ? ` ${rest} s` : ""}`;
}

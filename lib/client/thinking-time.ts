import type { ReasoningUIPart } from "ai";

type ThinkingTime = {
  /** Milliseconds since 1970, by the server's clock. */
  startedAt?: number;
  seconds?: number;
};

/** How long a part was thought about, as the server wrote it down (lib/replies/thinking-time.ts). */
export function thinkingTimeOf({ providerMetadata }: ReasoningUIPart): ThinkingTime {
  const { startedAt, durationMs } = providerMetadata?.holdfast ?? {};
  return {
    startedAt: typeof startedAt === "number" ? startedAt : undefined,
    seconds: typeof durationMs === "number" ? Math.round(durationMs / 1_000) : undefined,
  };
}

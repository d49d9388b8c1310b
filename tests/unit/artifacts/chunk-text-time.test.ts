import { describe, expect, it } from "vitest";
import { chunkText } from "@/lib/artifacts/chunk-text";
import { hostileTexts } from "./support/hostile-texts";

describe("chunkText's time", () => {
  const small = hostileTexts(25_000);
  const large = hostileTexts(200_000);

  function cpuTime(text: string): number {
    const before = process.cpuUsage();
    chunkText(text, { maxTokens: 1000 });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }

  /** Eight times the text may take 24 times the time, for a busy machine; quadratic takes 64. */
  it.each(Object.keys(large))("grows no faster than the text: %s", (name) => {
    const few = small[name] ?? "";
    cpuTime(few);
    const least = Math.max(2, Math.min(cpuTime(few), cpuTime(few), cpuTime(few)));
    expect(cpuTime(large[name] ?? "")).toBeLessThan(least * 24);
  });
});

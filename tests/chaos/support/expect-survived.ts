import { expect } from "vitest";
import type { MessageStatus } from "@/lib/db/schema";
import type { Viewer } from "../../support/follow";
import { until } from "../../support/until";
import type { Question } from "./question";
import type { World } from "./world";

/** How each status of a row looks to a reader. */
const ENDS: Record<Exclude<MessageStatus, "streaming">, string> = {
  done: "finish",
  stopped: "abort",
  error: "error",
  interrupted: "error",
};

type Expectation = { status?: Exclude<MessageStatus, "streaming">; code?: string };

/**
 * What every fault must leave: each reader saw the text as it was produced, without a gap or a doubled character,
 * and an end; one row has the same text and the same end; Redis forgets the stream within a minute.
 */
export async function expectSurvived(
  world: World,
  question: Question,
  viewers: Viewer[],
  { status = "done", code }: Expectation = {},
): Promise<void> {
  await Promise.all(viewers.map(({ done }) => done));
  const row = await until("the row has an end", async () => {
    const now = await world.row(question);
    return now.status !== "streaming" && now;
  });
  const text = row.parts.map((part) => (part.type === "text" ? part.text : "")).join("");
  expect(question.expected.startsWith(text), "the row's text was produced").toBe(true);
  if (status === "done") expect(text).toBe(question.expected);
  expect(row).toMatchObject({ status, finishedAt: expect.any(Date) });
  for (const viewer of viewers) {
    expect(viewer.faults).toEqual([]);
    expect(viewer.text).toBe(text);
    expect(viewer.end).toEqual({ type: ENDS[status], ...(code && { code }) });
  }
  await world.look.expectEnded(row.streamId);
}

import type { LanguageModelV4CallOptions } from "@ai-sdk/provider";
import type { DemoStep } from "../demo-step";
import type { DemoTurn } from "../read-turn";
import { answerOf } from "./answers";
import { documentStep } from "./read-document";
import { wishOf } from "./wish";
import { writeStep } from "./write-document";

/** What to do about documents; undefined when the question is about something else, or the tools are not there. */
export function nextDocumentStep(
  turn: DemoTurn,
  { tools = [], toolChoice }: LanguageModelV4CallOptions,
): DemoStep | undefined {
  const wish = wishOf(turn);
  const step = writeStep(turn) ?? (wish && documentStep(wish, turn.results.map(answerOf)));
  if (!step || "text" in step) return step;
  const { toolName } = step.call;
  const mayCall = toolChoice?.type !== "none" && tools.some(({ name }) => name === toolName);
  return mayCall ? step : undefined;
}

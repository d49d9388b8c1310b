import "server-only";
import { isStepCount, type PrepareStepFunction, type ToolSet } from "ai";
import { contextBudget } from "../ai/context-budget/context-budget";
import { definitionsOf } from "../ai/context-budget/definitions-of";
import { countTokens } from "../artifacts/count-tokens";
import type { ReplyContext } from "./reply-context";

/** A walk over some 200,000 tokens at the most that one fetch gives; each step sends the conversation again. */
const MAX_STEPS = 32;

const LAST_STEP = `You have used all tool calls of this reply: answer now, from what you have read, and say what you have not read.`;

export const stopWhen = isStepCount(MAX_STEPS);

/** Before every request: no more than the model takes; and no tools in the last one, so that a reply ends in words. */
export function prepareStep(
  context: ReplyContext,
  tools: ToolSet,
  mayCall: boolean,
): PrepareStepFunction<ToolSet> {
  const lastInstructions = `${context.instructions}\n\n${LAST_STEP}`;
  const fit = definitionsOf(tools).then((definitions) =>
    contextBudget({
      limit: context.traits.contextTokens,
      fixed: [lastInstructions, ...definitions],
      count: countTokens,
    }),
  );
  return async ({ messages, stepNumber }) => {
    const isLast = stepNumber >= MAX_STEPS - 1;
    return {
      messages: await (await fit)(messages),
      ...((isLast || !mayCall) && { toolChoice: "none" as const }),
      ...(isLast && { instructions: lastInstructions }),
    };
  };
}

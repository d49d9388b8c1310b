import type { ModelMessage } from "ai";
import { AppError } from "../../errors";
import { sentence } from "../../i18n/sentence";
import { type Count, createMeasure } from "./measure";
import {
  dropOldestStep,
  dropOldestTurn,
  type Reduction,
  shortenNewAnswer,
  shortenOldAnswer,
} from "./reductions";
import { roomIn } from "./room";

export type ContextBudget = {
  /** What a model takes in one request, its answer included. */
  limit: number;
  /** Sent with every request: what the model is told first, and its tools. */
  fixed: string[];
  count: Count;
};

/** A full context is emptied this far at once, so that the prompt's beginning stays the same for some steps. */
const REFILL = 0.75;

/** @param length of a text, in tokens, or in bytes for what is there at the least */
function roomFor({ limit, fixed }: ContextBudget, length: Count): number {
  return roomIn(limit) - fixed.reduce((sum, text) => sum + length(text), 0);
}

function tooLong(tokens: number, room: number): AppError {
  const values = { size: tokens, most: Math.max(0, room) };
  return new AppError("too_large", sentence("model.messageTooLong", values));
}

/**
 * Makes messages fit a model. In this order, and no further than needed: the oldest answers of tools in their short
 * form, the oldest turns left out, the oldest steps of the newest turn, the newest answers in their short form.
 * The newest question stays, and calls stay with their answers.
 * @returns what to ask before every request @throws (there) AppError `too_large` when the newest question alone is too long
 */
export function contextBudget(budget: ContextBudget) {
  const measure = createMeasure(budget.count);
  const leastRoom = roomFor(budget, Buffer.byteLength);
  let exactRoom: number | undefined;

  async function reduce(messages: ModelMessage[], by: Reduction, goal: number) {
    let current = messages;
    while ((await measure.tokensOf(current)) > goal) {
      const next = by(current);
      if (!next) break;
      current = next;
    }
    return current;
  }

  return async (messages: ModelMessage[]): Promise<ModelMessage[]> => {
    if (measure.atMost(messages) <= leastRoom) return messages;
    exactRoom ??= roomFor(budget, budget.count);
    const room = exactRoom;
    const stages: [Reduction, number][] = [
      [shortenOldAnswer, room * REFILL],
      [dropOldestTurn, room * REFILL],
      [dropOldestStep, room],
      [shortenNewAnswer, room],
    ];
    let current = messages;
    for (const [by, goal] of stages) {
      if ((await measure.tokensOf(current)) <= room) return current;
      current = await reduce(current, by, goal);
    }
    const tokens = await measure.tokensOf(current);
    if (tokens > room) throw tooLong(tokens, room);
    return current;
  };
}

/** Room for an answer, or for a document that the model writes; never more than a quarter of what there is. */
const ANSWER_TOKENS = 16_000;
/** Tokenizers differ from version to version by a little. */
const MARGIN = 0.02;

/**
 * How much of what a model takes is left for what it is told, its answer set aside.
 * @param limit what it takes in one request, in tokens
 */
export function roomIn(limit: number): number {
  return Math.floor(limit * (1 - MARGIN) - Math.min(ANSWER_TOKENS, limit / 4));
}

import { v7 as uuid } from "uuid";
import { fakeText } from "../../fake-provider/fake-provider";

export type Question = {
  chatId: string;
  /** The person's words, with the script that the fake provider follows. */
  text: string;
  /** All that the fake provider says to it. */
  expected: string;
};

/**
 * A question in a chat of its own.
 * @param pace milliseconds between tokens
 * @param script more of the fake provider's settings, as in `die-after=50`
 */
export function question(tokens: number, pace: number, script = ""): Question {
  const seed = uuid();
  return {
    chatId: uuid(),
    text: `[[fake tokens=${tokens} pace=${pace}ms seed=${seed} ${script}]] tell me`,
    expected: fakeText(seed, tokens),
  };
}

import { type Topic, topics } from "./topics";

export type DemoRequest = {
  kind: "greeting" | "essay";
  /** How many words the reply should have. */
  words: number;
  /** Undefined when the prompt names nothing that the demo knows. */
  topic: Topic | undefined;
};

const USUAL_WORDS = 380;
const LONG_WORDS = 900;
const SHORT_WORDS = 110;
const MAX_WORDS = 50_000;

const COUNT = /(\d[\d,._ ]*)(k|\s*thousand)?[\s-]*(?:words?|wörtern?|wort)(?!\p{L})/iu;
const LONG = /\b(long|detailed|in depth|at length|extensive|essay|lang|ausführlich)\b/i;
const SHORT = /\b(short|brief(ly)?|concise|in a nutshell|one paragraph|kurz)\b/i;
/** More than a greeting's length is a question that begins politely. */
const MAX_GREETING_LENGTH = 40;
const GREETING =
  /^\W*(hi|hello|hey|hallo|help\W*$|test\W*$|good (morning|evening)|who are you|what are you|what can you do|are you (an )?(ai|real|human))\b/i;

function wordsWanted(prompt: string): number {
  const [, digits, thousand] = COUNT.exec(prompt) ?? [];
  if (digits) {
    const count = Number(digits.replace(/[^\d]/g, "")) * (thousand ? 1000 : 1);
    return Math.min(Math.max(count, 1), MAX_WORDS);
  }
  if (LONG.test(prompt)) return LONG_WORDS;
  return SHORT.test(prompt) ? SHORT_WORDS : USUAL_WORDS;
}

/** What a prompt asks of the demo, by the few words that it knows. */
export function readRequest(prompt: string): DemoRequest {
  const topic = topics.find(({ match }) => match.test(prompt));
  const isShort = prompt.trim().length <= MAX_GREETING_LENGTH;
  const isGreeting = isShort && GREETING.test(prompt) && !topic && !COUNT.test(prompt);
  return { kind: isGreeting ? "greeting" : "essay", words: wordsWanted(prompt), topic };
}

const KNOWN_WORDS = new Map([
  ["gpt", "GPT"],
  ["claude", "Claude"],
  ["llama", "Llama"],
]);

/** `-5-5` at the end of a name, or before a word, is a version: 5.5. Dates (eight digits) are not. */
const SPLIT_VERSION = /-(\d{1,2})-(\d{1,2})(?![\d.])/g;

/**
 * A provider's name for a model as people write it: `claude-sonnet-5-5` is Claude Sonnet 5.5, `gpt-6-luna` GPT-6 Luna.
 * Names of other families are left alone; their case and tags (`qwen3:14b`) mean something.
 */
export function modelName(id: string): string {
  const [family = "", ...rest] = id.replace(SPLIT_VERSION, "-$1.$2").split("-");
  const word = KNOWN_WORDS.get(family);
  if (!word) return id;
  const words = rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  if (word !== "GPT") return [word, ...words].join(" ");
  const [version = "", ...others] = words;
  return [`GPT-${version}`, ...others].join(" ");
}

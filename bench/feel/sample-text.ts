/** What a model writes at length: headings, paragraphs with emphasis, lists, a table, code. Always the same. */
const WORDS =
  "the tide turns and small boats swing round their ropes while somebody counts the waves in the harbour because a light that nobody keeps is still a light".split(
    " ",
  );

function sentence(seed: number): string {
  const length = 8 + (seed % 9);
  const words = Array.from({ length }, (_, index) => WORDS[(seed * 7 + index * 5) % WORDS.length]);
  const first = words[0] ?? "";
  return `${first[0]?.toUpperCase()}${first.slice(1)} **${words[1]}** ${words.slice(2).join(" ")}.`;
}

const sentences = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => sentence(seed + index)).join(" ");

const list = (seed: number) =>
  Array.from({ length: 5 }, (_, index) => `- \`item${index}\`: ${sentence(seed + index)}`).join(
    "\n",
  );

function table(seed: number): string {
  const rows = Array.from({ length: 4 }, (_, index) => `| ${seed + index} | ${sentence(index)} |`);
  return ["| number | words |", "| --- | --- |", ...rows].join("\n");
}

function code(seed: number): string {
  const lines = Array.from(
    { length: 12 },
    (_, index) => `  const value${index} = count(${seed + index}, "waves"); // ${sentence(index)}`,
  );
  return ["```ts", `export function tide${seed}() {`, ...lines, "}", "```"].join("\n");
}

function chapter(seed: number): string {
  const parts = [`## Chapter ${seed}`, sentences(seed, 6), list(seed), sentences(seed + 3, 5)];
  if (seed % 2) parts.push(code(seed));
  else parts.push(table(seed));
  return `${parts.join("\n\n")}\n\n`;
}

/** @param length in characters */
export function sampleText(length: number): string {
  let text = "";
  for (let seed = 1; text.length < length; seed += 1) text += chapter(seed);
  return text.slice(0, length);
}

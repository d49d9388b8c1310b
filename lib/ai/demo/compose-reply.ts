import { writeProse } from "./prose";
import { seededRandom } from "./random";
import { type DemoRequest, readRequest } from "./read-request";
import { type Topic, topics } from "./topics";
import { countWords } from "./words";

const NOTE =
  "> **A scripted demo, not an AI.** These words were written beforehand. Set `OPENAI_API_KEY`, " +
  "`ANTHROPIC_API_KEY` or `OPENAI_COMPATIBLE_BASE_URL` and start again to talk to a model.";
const SHORT_NOTE = "*A scripted demo, not an AI.*";

const GREETING = `Hello! I am Holdfast's built-in demo: **a script, not an AI**. I understand next to nothing, but I stream like a model, so you can see what this chat does with a reply.

Some things to try:

- *Write 2,000 words about lighthouses*, then **reload the page** in the middle
- *What time is it in Paris?*, which calls a tool
- *Tell me about Redis streams*, for a table and some code
- Press **Stop**, open a second tab, or pull the network cable

For real answers, set \`OPENAI_API_KEY\`, \`ANTHROPIC_API_KEY\`, or \`OPENAI_COMPATIBLE_BASE_URL\` with \`OPENAI_COMPATIBLE_MODELS\`, and start again.`;

/** Below these lengths a table, code or the long note would leave no room for a sentence. */
const ROOM_FOR_TABLE = 200;
const ROOM_FOR_CODE = 260;
const ROOM_FOR_NOTE = 90;

function opening({ topic, words }: DemoRequest, chosen: Topic): string[] {
  const title = `## ${chosen.title}`;
  if (words < ROOM_FOR_NOTE) return [SHORT_NOTE];
  if (topic) return [NOTE, title];
  return [
    NOTE,
    title,
    `Nothing is prepared on what you asked, so here is something about ${chosen.name}.`,
  ];
}

/** Puts each figure where a passage ends, and what finds no such place before the last paragraph. */
function withFigures(prose: string[], figures: string[]): string[] {
  const passageEnds = prose.flatMap((block, index) =>
    index > 0 && block.startsWith("### ") ? [index] : [],
  );
  const placeOf = (figure: number) => passageEnds[figure] ?? prose.length - 1;
  return prose.flatMap((block, index) => [
    ...figures.filter((_, figure) => placeOf(figure) === index),
    block,
  ]);
}

function essay(request: DemoRequest, prompt: string): string {
  const random = seededRandom(prompt);
  const topic = request.topic ?? topics[random.below(topics.length)] ?? topics[0];
  if (!topic) return NOTE;
  const start = opening(request, topic);
  const figures = [
    ...(request.words >= ROOM_FOR_TABLE ? [topic.table] : []),
    ...(request.words >= ROOM_FOR_CODE ? [topic.code] : []),
  ];
  const left = request.words - countWords([...start, ...figures].join(" "));
  return [...start, ...withFigures(writeProse(topic, left, random), figures)].join("\n\n");
}

/**
 * What the demo model answers to a prompt; always the same for the same prompt.
 * It has the number of words that was asked for, within 10 % from about 40 words on.
 */
export function demoReply(prompt: string): string {
  const request = readRequest(prompt);
  return request.kind === "greeting" ? GREETING : essay(request, prompt);
}

import type { Random } from "./random";
import { type Topic, topics } from "./topics";
import { countWords } from "./words";

type Passage = { heading: string; sentences: string[] };

/** All passages there are, the wished topic's first; without an end, in another order each time round. */
function* passages(first: Topic, random: Random): Generator<Passage> {
  const others = random.shuffle(topics.filter((topic) => topic !== first));
  yield* first.sections;
  for (const topic of others) yield* topic.sections;
  for (;;) {
    for (const section of random.shuffle([first, ...others].flatMap(({ sections }) => sections))) {
      yield {
        heading: `${section.heading}, once more`,
        sentences: random.shuffle(section.sentences),
      };
    }
  }
}

/** The first sentences that bring a text nearer to its length than stopping before them does. */
function fitting(sentences: string[], words: number): string[] {
  let left = words;
  const end = sentences.findIndex((sentence) => {
    const length = countWords(sentence);
    if (length / 2 > left) return true;
    left -= length;
    return false;
  });
  return end < 0 ? sentences : sentences.slice(0, end);
}

const SENTENCES_A_PARAGRAPH = 3;

function paragraphs(sentences: string[]): string[] {
  const count = Math.ceil(sentences.length / SENTENCES_A_PARAGRAPH);
  return Array.from({ length: count }, (_, i) =>
    sentences.slice(i * SENTENCES_A_PARAGRAPH, (i + 1) * SENTENCES_A_PARAGRAPH).join(" "),
  );
}

/**
 * Paragraphs under headings.
 * @param words how many words, headings included; met within half a sentence
 */
export function writeProse(first: Topic, words: number, random: Random): string[] {
  const blocks: string[] = [];
  let left = words;
  for (const passage of passages(first, random)) {
    const heading = `### ${passage.heading}`;
    const sentences = fitting(passage.sentences, left - countWords(heading));
    if (sentences.length === 0) break;
    // A single sentence closes the text; under a heading of its own it would look lost.
    const isClosing = sentences.length === 1 && blocks.length > 0;
    const added = isClosing ? sentences : [heading, ...paragraphs(sentences)];
    blocks.push(...added);
    left -= countWords(added.join(" "));
  }
  return blocks;
}

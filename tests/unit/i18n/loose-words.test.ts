import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOTS = ["components", "app", "lib/client"];

/** Speaks where no provider stands around it. */
const EXCEPT = new Set(["app/global-error.tsx"]);

/** A word of two letters or more. */
const WORDS = /[A-Za-z]{2}/;
/** Between two tags, or a tag and a brace; a `>` of an arrow or of a type is no tag's. */
const TEXT = /(?<=[\w"'})]|\/)>([^<>{}();=]+)(?=<|\{)/g;
const ATTRIBUTE =
  /\b(?:aria-(?:label|description|roledescription|valuetext)|alt|title|placeholder|label|hint|summary)="([^"]+)"/g;

/** A sentence, or its beginning, in quotes; what is thrown for a developer is not said to anybody. */
const SENTENCE = /(?<!Error\()["`]([A-Z][a-z]+,?(?: [a-z$][^"`\n]*| \$\{[^"`\n]*))["`]/g;

/** Names that are the same in every language. */
const NAMES = /^(?:Holdfast|HTTP|MCP|JSON|Markdown|PDF|API|OpenAPI|GPT|URL|&\w+;|[^\w]|\d)+$/;

function looseIn(file: string): string[] {
  const text = readFileSync(file, "utf8").replace(/^\s*(\/\/|\/?\*).*$/gm, "");
  const inTags = file.endsWith(".tsx") ? [...text.matchAll(TEXT)] : [];
  const found = [...inTags, ...text.matchAll(ATTRIBUTE), ...text.matchAll(SENTENCE)];
  return found
    .map(([, words = ""]) => words.trim())
    .filter((words) => WORDS.test(words) && !NAMES.test(words))
    .map((words) => `${file}: ${words}`);
}

const files = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => join(root, name))
    // What routes answer is for programs, or has a reason that the page words.
    .filter((file) => /\.tsx$/.test(file) || (/\.ts$/.test(file) && !file.startsWith("app/"))),
).filter((file) => !EXCEPT.has(file));

test("no component says anything that stands in one language alone", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(looseIn)).toEqual([]);
});

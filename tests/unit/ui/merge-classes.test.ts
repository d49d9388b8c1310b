import { readdirSync, readFileSync } from "node:fs";
import { twMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { mergeClasses } from "@/components/ui/merge-classes";

const CLASS_NAMES = /className=(?:"([^"]*)"|\{cn\(([\s\S]*?)\)\})/g;
/** A list on a line of its own, as in a table of looks. */
const LIST = /^\s+"([^"]*)",?$/gm;

const stringsIn = (code: string) => [...code.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);

/** Every class that the components use. */
function classes(): string[] {
  const files = readdirSync("components", { recursive: true, encoding: "utf8" });
  const lists = files
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(`components/${name}`, "utf8"))
    .flatMap((source) => [
      ...[...source.matchAll(CLASS_NAMES)].flatMap(([, one, code]) => one ?? stringsIn(code ?? "")),
      ...[...source.matchAll(LIST)].map(([, list = ""]) => list).filter((list) => /-/.test(list)),
    ]);
  return [...new Set(lists.flatMap((list) => list.split(/\s+/)).filter(Boolean))];
}

test("any two classes of the house merge as with tailwind-merge", () => {
  const all = classes();
  expect(all.length).toBeGreaterThan(200);
  const pairs = all.flatMap((one) =>
    all.filter((two) => two !== one).map((two) => `${one} ${two}`),
  );
  const wrong = pairs.filter((pair) => mergeClasses(pair) !== twMerge(pair));
  // A class that is new to the house: give it its group in components/ui/merge-classes.ts.
  expect(wrong).toEqual([]);
}, 30_000);

test("variants and importance are kept apart", () => {
  for (const list of [
    "p-2 hover:p-3",
    "size-4! size-5",
    "size-4! size-5!",
    "md:px-2 md:p-4 px-3",
  ]) {
    expect(mergeClasses(list)).toBe(twMerge(list));
  }
});

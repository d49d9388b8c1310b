import { globSync, readFileSync } from "node:fs";
import { twMerge } from "tailwind-merge";
import { expect, test } from "vitest";

/** The arguments of every `cn(...)` in a source, brackets and all. */
function callsIn(source: string): string[] {
  return [...source.matchAll(/\bcn\(/g)].map(({ index }) => {
    let depth = 0;
    let end = index + 2;
    do {
      if (source[end] === "(") depth += 1;
      if (source[end] === ")") depth -= 1;
      end += 1;
    } while (depth > 0);
    return source.slice(index, end);
  });
}

const CHOICE = /\?\s*"([^"]*)"\s*:\s*[^",]*"([^"]*)"/g;

/** All classes that a call can give at once: with what stands before each colon, or with what stands after it. */
function classesOf(call: string): string[] {
  const code = call.replace(/\/\/.*$/gm, "");
  return ['"$1"', '"$2"'].map((side) =>
    [...code.replace(CHOICE, side).matchAll(/"([^"]*)"/g)].map(([, words]) => words).join(" "),
  );
}

/** Classes of which another takes the place, which of them wins being up to the style sheet's order. */
function beatenIn(classes: string): string[] {
  const kept = new Set(twMerge(classes).split(" "));
  return classes.split(/\s+/).filter((name) => name !== "" && !kept.has(name));
}

test("no element has two classes that say the same thing differently", () => {
  const beaten = globSync(["components/**/*.tsx", "app/**/*.tsx"]).flatMap((file) =>
    callsIn(readFileSync(file, "utf8"))
      .flatMap(classesOf)
      .flatMap(beatenIn)
      .map((name) => `${file}: ${name}`),
  );
  expect(beaten).toEqual([]);
});

import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rules = globSync(["components/**/*.css", "app/**/*.css"]).flatMap((file) =>
  readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split(/[{};]/)
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/))
    .map((selector) => ({ file, selector: selector.trim() })),
);

/** A place among siblings, asked of what the rule is not for; and for what the rule is: anything. */
const ANYTHING_IN =
  /:(?:first|last|only|nth)-[^\s>]*[\s>]+[^,]*?(?:^|[\s>])(?:\*|:(?!is\())[^\s>]*$/;

test("no rule makes the browser look at all that lies in an element whose place among its siblings changes", () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.filter(({ selector }) => ANYTHING_IN.test(selector))).toEqual([]);
});

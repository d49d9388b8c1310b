import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import config from "../../../next.config";

const aliases = Object.values(config.turbopack?.resolveAlias ?? {}).flatMap((alias) =>
  typeof alias === "object" && "browser" in alias ? [alias.browser] : [],
);

test("what stands in the browser in the place of a package is there", () => {
  expect(aliases).toContain("./node_modules/ai/src/index.ts");
  expect(aliases.filter((file) => typeof file !== "string" || !existsSync(file))).toEqual([]);
});

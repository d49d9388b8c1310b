import { DrizzleQueryError } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { log } from "@/lib/log";

test("a query that failed is logged without what was written", () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const cause = new Error("canceling statement due to statement timeout");
  const error = new DrizzleQueryError(
    "insert into messages values ($1, $2)",
    ["id", "secret"],
    cause,
  );
  log.error("The database failed", { error });
  const line = String(print.mock.lastCall?.[0]);
  expect(line).toContain("insert into messages");
  expect(line).toContain("statement timeout");
  expect(line).toContain("log.test.ts");
  expect(line).not.toContain("secret");
  print.mockRestore();
});

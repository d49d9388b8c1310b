import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArtifactMeta } from "@/lib/artifacts/contract";
import { fromCursor, toCursor } from "@/lib/artifacts/cursor";

const meta = (version: number, chunks: number): ArtifactMeta => ({
  ...{ artifactId: "a", sessionId: "s", title: "A", mediaType: "text/plain", version, chunks },
  ...{ encoding: "o200k_base", maxTokens: 1000, tokens: 1, bytes: 1, lines: 1, sha256: "" },
  ...{ createdAt: "", updatedAt: "" },
});

test("a cursor names its place, in at most 40 characters", () => {
  const count = fc.integer({ min: 1, max: 50_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), count, count, count, (version, a, b, c) => {
      const [next = 0, end = 0, chunks = 0] = [a - 1, b, c].toSorted((x, y) => x - y);
      fc.pre(next < end);
      const cursor = toCursor(meta(version, chunks), { next, end });
      expect(cursor.length).toBeLessThanOrEqual(40);
      expect(fromCursor(cursor, meta(version, chunks))).toEqual({ next, end });
    }),
  );
});

test("whatever else is given as a cursor is refused, never followed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (cursor) => {
      fc.pre(!/^v\d+\.\d+(-\d+)?$/.test(cursor));
      expect(() => fromCursor(cursor, meta(3, 10))).toThrow(/is not a cursor/);
    }),
  );
  for (const cursor of ["v3.10", "v3.4-4", "v3.4-11", "v4.0", "v9999999.0"])
    expect(() => fromCursor(cursor, meta(3, 10))).toThrow(/points at nothing/);
  for (const cursor of ["v0.1", "v03.1", "v3.123456", "v3.1-", " v3.1"])
    expect(() => fromCursor(cursor, meta(3, 10))).toThrow(/is not a cursor/);
});

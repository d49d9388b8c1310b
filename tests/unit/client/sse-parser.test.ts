import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SseItem, SseParser } from "@/lib/client/resuming-transport/sse-parser";

const encode = (text: string) => new TextEncoder().encode(text);

/** Feeds the bytes in pieces that end at the given places. */
function parse(bytes: Uint8Array, cuts: number[] = []): SseItem[] {
  const parser = new SseParser();
  const places = [...cuts, bytes.length].filter((place) => place <= bytes.length);
  const sorted = places.sort((a, b) => a - b);
  return sorted.flatMap((end, n) => parser.push(bytes.subarray(sorted[n - 1] ?? 0, end)));
}

const event = (data: string, id?: string): SseItem => ({ kind: "event", id, data });

describe("SseParser", () => {
  test.each([
    ["an event", "data: a\n\n", [event("a")]],
    ["an id", "id: s:1\ndata: a\n\n", [event("a", "s:1")]],
    [
      "an id that does not stay",
      "id: s:1\ndata: a\n\ndata: b\n\n",
      [event("a", "s:1"), event("b")],
    ],
    ["a field without space", "data:a\n\n", [event("a")]],
    ["only one space is dropped", "data:  a\n\n", [event(" a")]],
    ["data on several lines", "data: a\ndata: b\n\n", [event("a\nb")]],
    [
      "comments",
      ": keep-alive\n\n:\n",
      [
        { kind: "comment", text: "keep-alive" },
        { kind: "comment", text: "" },
      ],
    ],
    ["other fields", "event: x\nretry: 5\nodd\n\ndata: a\n\n", [event("a")]],
    ["an id with NUL", "id: a\0b\ndata: a\n\n", [event("a")]],
    ["a byte order mark", "\uFEFFdata: a\n\n", [event("a")]],
    ["an event that was cut", "data: a\n\ndata: b\n", [event("a")]],
    ["carriage returns", "data: a\r\rdata: b\r\n\r\n", [event("a"), event("b")]],
  ])("%s", (_, text, expected) => {
    expect(parse(encode(text))).toEqual(expected);
  });

  test("the pieces in which bytes come make no difference", () => {
    const line = fc.string({
      unit: fc.constantFrom("a", " ", ":", "é", "漢", "👩‍🚀"),
      maxLength: 8,
    });
    const field = fc
      .tuple(fc.constantFrom("data: ", "id: ", ": ", ""), line)
      .map((all) => all.join(""));
    const text = fc
      .array(fc.tuple(field, fc.constantFrom("\n", "\r", "\r\n", "\n\n", "\r\n\r\n", "\r\r")))
      .map((lines) => lines.flat().join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(200)), (text, cuts) => {
        const bytes = encode(text);
        expect(parse(bytes, cuts)).toEqual(parse(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  test("what was written is what is read", () => {
    fc.assert(
      fc.property(fc.array(fc.json()), fc.array(fc.nat(500)), (all, cuts) => {
        const text = all.map((data, n) => `id: s:${n}\ndata: ${data}\n\n`).join("");
        expect(parse(encode(text), cuts)).toEqual(all.map((data, n) => event(data, `s:${n}`)));
      }),
    );
  });

  test("bytes that are not UTF-8 are no event stream", () => {
    expect(() => parse(new Uint8Array([0x64, 0xff, 0x0a]))).toThrow("not UTF-8");
  });

  test("an event without end is refused before it fills the memory", () => {
    const parser = new SseParser();
    const megabyte = encode("x".repeat(1024 * 1024));
    const flood = () => {
      for (let n = 0; n < 40; n += 1) parser.push(megabyte);
    };
    expect(flood).toThrow("no end");
  });
});

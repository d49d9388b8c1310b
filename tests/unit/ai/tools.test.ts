import { expect, test } from "vitest";
import { defineTools, isRepeatable } from "@/lib/ai/tools";
import { timeIn } from "@/lib/ai/tools/current-time";

const NOON = new Date("2026-11-25T12:00:00Z");

test("the time in a zone", () => {
  expect(timeIn("Asia/Kathmandu", NOON)).toMatchObject({
    ok: true,
    iso: "2026-11-25T12:00:00.000Z",
    text: expect.stringMatching(/25 November 2026.*17:45/),
  });
});

test("a zone that does not exist is an answer, not an exception", () => {
  expect(timeIn("Europe/Atlantis", NOON)).toEqual({
    ok: false,
    message: 'There is no time zone "Europe/Atlantis"; a good one is Europe/Paris.',
  });
});

test("what may run twice is declared; what is not known may not", () => {
  expect(Object.keys(defineTools())).toContain("currentTime");
  expect(isRepeatable("currentTime")).toBe(true);
  expect(isRepeatable("constructor")).toBe(false);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TRANSCRIPT_BYTES } from "@/lib/streams/limits";
import { Transcript } from "@/lib/streams/transcript";

function readFrom(transcript: Transcript, from: number): string {
  let text = "";
  for (let next = transcript.next(from); next; next = transcript.next(from + text.length)) {
    text += next.text;
    expect(next.end).toBe(from + text.length);
  }
  return text;
}

describe("Transcript", () => {
  it("gives back from any position what was added, whenever it was cut", () => {
    const steps = fc.array(fc.record({ text: fc.string({ unit: "grapheme" }), cut: fc.boolean() }));
    fc.assert(
      fc.property(steps, fc.nat(), (added, at) => {
        const transcript = new Transcript();
        for (const { text, cut } of added) {
          transcript.add(text);
          if (cut) transcript.cut();
        }
        const whole = added.map(({ text }) => text).join("");
        expect(transcript.position).toBe(whole.length);
        expect(transcript.text()).toBe(whole);
        const from = whole.length === 0 ? 0 : at % whole.length;
        expect(readFrom(transcript, from)).toBe(whole.slice(from));
        expect(whole.slice(0, from).endsWith(transcript.before(from))).toBe(true);
      }),
    );
  });

  it("forgets the oldest beyond its bounds, and says so", () => {
    const transcript = new Transcript();
    const piece = "x".repeat(TRANSCRIPT_BYTES / 4);
    for (let count = 0; count < 6; count++) {
      transcript.add(piece);
      transcript.cut();
    }
    expect(transcript.start).toBe(2 * piece.length);
    expect(transcript.next(0)).toBeUndefined();
    expect(transcript.next(transcript.start)?.text).toBe(piece);
  });
});

import { describe, expect, it } from "vitest";
import { frame, hasTerminalEvent, parseEventId, terminalEvent } from "@/lib/streams/wire";

describe("frame", () => {
  it("names the position after each event", () => {
    const text = 'data: {"a":1}\n\ndata: {"b":2}\n\n';
    expect(frame("s", 1, 100, text)).toBe(
      'id: s:115\ndata: {"a":1}\n\nid: s:130\ndata: {"b":2}\n\n',
    );
  });

  it("names the epoch from the second on", () => {
    expect(frame("s", 2, 0, "data: 1\n\n")).toBe("id: s:9:2\ndata: 1\n\n");
  });
});

describe("parseEventId", () => {
  it("reads what frame writes", () => {
    expect(parseEventId("abc-1:9")).toEqual({ streamId: "abc-1", position: 9, epoch: 1 });
    expect(parseEventId("abc-1:9:2")).toEqual({ streamId: "abc-1", position: 9, epoch: 2 });
  });

  it.each(["", "abc", "abc:", "abc:x", "abc:-1", "abc:1:", "abc:1:2:3", "..:1", "a b:1"])(
    "refuses %j",
    (text) => expect(parseEventId(text)).toBeUndefined(),
  );
});

describe("hasTerminalEvent", () => {
  it.each(["done", "stopped", "error", "interrupted"] as const)("knows the end of %s", (state) => {
    expect(hasTerminalEvent(`data: {"type":"text-end","id":"0"}\n\n${terminalEvent(state)}`)).toBe(
      true,
    );
  });

  it("is not taken in by text that looks like one", () => {
    const delta = JSON.stringify({ type: "text-delta", id: "0", delta: 'data: {"type":"finish"}' });
    expect(hasTerminalEvent(`data: ${delta}\n\n`)).toBe(false);
    expect(hasTerminalEvent('data: {"type":"finish-step"}\n\n')).toBe(false);
  });
});

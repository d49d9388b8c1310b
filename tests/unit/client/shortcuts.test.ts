import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { keyNames } from "@/lib/client/key-names";
import { SHORTCUTS, shortcutFor } from "@/lib/client/shortcuts";

class FakeElement {
  isContentEditable = false;
  tagName = "DIV";
}
class FakeInput extends FakeElement {
  override tagName = "INPUT";
  type = "text";
}

let userAgent = "Linux";

beforeAll(() => {
  vi.stubGlobal("HTMLElement", FakeElement);
  vi.stubGlobal("HTMLInputElement", FakeInput);
  vi.stubGlobal("navigator", {
    get userAgent() {
      return userAgent;
    },
  });
});
afterAll(() => vi.unstubAllGlobals());

type Press = Partial<Omit<KeyboardEvent, "target">> & { target?: FakeElement };

function press(keys: Press): KeyboardEvent {
  const event = {
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: new FakeElement(),
    ...keys,
  };
  return event as unknown as KeyboardEvent;
}

const meaning = (keys: Press, singleKeys = true) => shortcutFor(press(keys), singleKeys);

test.each([
  ["the palette", { key: "k", ctrlKey: true }, "palette"],
  ["also with Caps Lock", { key: "K", ctrlKey: true }, "palette"],
  ["also on a Cyrillic keyboard", { key: "л", code: "KeyK", ctrlKey: true }, "palette"],
  ["a new chat", { key: "O", ctrlKey: true, shiftKey: true }, "new-chat"],
  ["the composer", { key: "/" }, "composer"],
  ["the composer, where / needs Shift", { key: "/", shiftKey: true }, "composer"],
  ["the list of keys", { key: "?", shiftKey: true }, "shortcuts"],
  ["the same from everywhere", { key: "/", ctrlKey: true }, "shortcuts-anywhere"],
])("%s", (_, keys, expected) => {
  expect(meaning(keys)).toBe(expected);
});

test.each([
  ["the letter alone", { key: "k" }],
  ["the browser's own: open a file", { key: "o", ctrlKey: true }],
  ["the browser's own: find", { key: "f", ctrlKey: true }],
  ["AltGr, which is Control and Alt", { key: "k", ctrlKey: true, altKey: true }],
  ["the other system's key", { key: "k", metaKey: true }],
  ["a key that is held", { key: "k", ctrlKey: true, repeat: true }],
  ["a key of an input method", { key: "k", ctrlKey: true, isComposing: true }],
  ["a key of an input method, as Safari tells it", { key: "/", keyCode: 229 }],
  ["what somebody else has taken", { key: "k", ctrlKey: true, defaultPrevented: true }],
])("nothing: %s", (_, keys) => {
  expect(meaning(keys)).toBeUndefined();
});

test("single keys are left to whoever types, or turns them off", () => {
  const target = new FakeInput();
  expect(meaning({ key: "?", target })).toBeUndefined();
  expect(meaning({ key: "k", ctrlKey: true, target })).toBe("palette");
  expect(meaning({ key: "?" }, false)).toBeUndefined();
  const checkbox = Object.assign(new FakeInput(), { type: "checkbox" });
  expect(meaning({ key: "?", target: checkbox })).toBe("shortcuts");
});

test("a Mac has Command for Control", () => {
  userAgent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
  expect(meaning({ key: "k", metaKey: true })).toBe("palette");
  expect(meaning({ key: "k", ctrlKey: true })).toBeUndefined();
  expect(keyNames({ key: "o", mod: true, shift: true }, true)).toEqual(["⌘", "⇧", "O"]);
  userAgent = "Linux";
});

test("no two shortcuts have the same keys", () => {
  const all = SHORTCUTS.map(({ keys }) => keyNames(keys, false).join());
  expect(new Set(all).size).toBe(all.length);
});

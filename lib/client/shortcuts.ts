import type { Messages } from "../i18n/messages";

export type ShortcutId =
  | "palette"
  | "search"
  | "new-chat"
  | "composer"
  | "sidebar"
  | "shortcuts"
  | "shortcuts-anywhere";

/** `mod` is Command on a Mac and Control elsewhere. */
export type Keys = { key: string; mod?: true; shift?: true };
export type Shortcut = {
  id: ShortcutId;
  /** What the keys do, in the words of the palette. */
  does: keyof Messages["palette"]["keys"];
  keys: Keys;
};

/** None is what a browser's window lives by: its tabs, its address, its find, print and reload. */
export const SHORTCUTS: Shortcut[] = [
  { id: "palette", does: "palette", keys: { key: "k", mod: true } },
  { id: "search", does: "search", keys: { key: "f", mod: true, shift: true } },
  { id: "new-chat", does: "newChat", keys: { key: "o", mod: true, shift: true } },
  { id: "sidebar", does: "sidebar", keys: { key: "b", mod: true } },
  { id: "shortcuts-anywhere", does: "shortcuts", keys: { key: "/", mod: true } },
  { id: "composer", does: "composer", keys: { key: "/" } },
  { id: "shortcuts", does: "shortcuts", keys: { key: "?" } },
];

export const isSingleKey = ({ keys }: Shortcut): boolean => !keys.mod;

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** The letter on a key, whatever alphabet the keyboard writes. */
function letterOf({ key, code }: KeyboardEvent): string {
  const isLatin = /^[\x20-\x7e]$/.test(key);
  return isLatin || !code.startsWith("Key") ? key.toLowerCase() : code.slice(3).toLowerCase();
}

function isPressed(event: KeyboardEvent, { key, mod, shift }: Keys): boolean {
  const isModified = isMac() ? event.metaKey : event.ctrlKey;
  const isOther = isMac() ? event.ctrlKey : event.metaKey;
  if (event.altKey || isOther || isModified !== Boolean(mod)) return false;
  // A sign such as "?" says itself whether it needs Shift.
  if (/[a-z]/.test(key) && event.shiftKey !== Boolean(shift)) return false;
  return letterOf(event) === key;
}

const TYPES_NOTHING = new Set(["button", "checkbox", "radio", "range", "submit", "reset", "file"]);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !TYPES_NOTHING.has(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

/** A key that belongs to an input method. Safari tells so only by the old key code. */
const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

/** The shortcut that a key press means, if any. @param singleKeys whether keys without Control or Command count */
export function shortcutFor(event: KeyboardEvent, singleKeys: boolean): ShortcutId | undefined {
  if (event.defaultPrevented || event.repeat || isComposing(event)) return undefined;
  const found = SHORTCUTS.find(({ keys }) => isPressed(event, keys));
  if (!found) return undefined;
  if (isSingleKey(found) && (!singleKeys || isTyping(event.target))) return undefined;
  return found.id;
}

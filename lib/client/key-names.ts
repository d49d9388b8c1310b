import type { Keys } from "./shortcuts";

/** How the keys are called, one by one. */
export function keyNames({ key, mod, shift }: Keys, mac: boolean): string[] {
  const modifier = mac ? "⌘" : "Ctrl";
  return [mod && modifier, shift && (mac ? "⇧" : "Shift"), key.toUpperCase()].filter(
    (name) => typeof name === "string",
  );
}

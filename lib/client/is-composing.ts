import type { KeyboardEvent } from "react";

/** A key that finishes a word in an input method is not for us. Safari tells so only by the old key code. */
export function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229;
}

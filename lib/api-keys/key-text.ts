import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** So that a key that leaked is known for what it is, by people and by scanners. */
const PREFIX = "hf_";
const KEY_BYTES = 32;
const HINT_LENGTH = 4;

export function makeKey(): string {
  return PREFIX + randomBytes(KEY_BYTES).toString("base64url");
}

/** A key has 256 bits of chance, so that a plain hash cannot be turned back by guessing. */
export function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

export function hintOf(key: string): string {
  return key.slice(-HINT_LENGTH);
}

import type { JSONValue } from "@ai-sdk/provider";

/** U+FFFD, what every UTF-8 encoder puts for a code point that cannot be. */
const REPLACEMENT = "\uFFFD";

/** PostgreSQL's jsonb holds neither NUL nor half a surrogate pair; what is shown must be what is stored. */
function cleanText(text: string): string {
  return text.replaceAll("\0", REPLACEMENT).toWellFormed();
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export type TextCleaner = {
  /** Cleans the next piece; a pair that is split between two pieces waits for its other half. */
  push(piece: string): string;
  /** What is left when no more pieces come: nothing, or the replacement for a half that stayed alone. */
  end(): string;
};

export function createTextCleaner(): TextCleaner {
  let half = "";
  return {
    push(piece) {
      const text = half + piece;
      const waits = isHighSurrogate(text.charCodeAt(text.length - 1));
      half = waits ? text.slice(-1) : "";
      return cleanText(waits ? text.slice(0, -1) : text);
    },
    end() {
      const rest = half && REPLACEMENT;
      half = "";
      return rest;
    },
  };
}

/** Cleans every string in a JSON value, keys too. */
function cleanJson(value: JSONValue): JSONValue {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(cleanJson);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) =>
      entry === undefined ? [] : [[cleanText(key), cleanJson(entry)]],
    ),
  );
}

/** Only JSON with such an escape can hold what `cleanText` replaces, once its own text is clean. */
const SUSPECT_ESCAPE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** Cleans JSON text, where the same characters can hide behind escapes. Text that is no JSON stays as it is. */
export function cleanJsonText(json: string): string {
  const text = cleanText(json);
  if (!SUSPECT_ESCAPE.test(text)) return text;
  try {
    return JSON.stringify(cleanJson(JSON.parse(text)));
  } catch {
    // Half-written input of a tool call; the AI SDK reports it as invalid itself.
    return text;
  }
}

import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { cleanJsonText, createTextCleaner, type TextCleaner } from "./clean-text";

type Part = LanguageModelV4StreamPart;
type Delta = Extract<Part, { type: "text-delta" | "reasoning-delta" | "tool-input-delta" }>;
type Kind = Delta["type"];

export type PartCleaner = {
  push(part: Part): Part[];
  /** Closes what is still open, so that a broken stream leaves whole parts behind. */
  end(): Part[];
};

const KIND_OF_END: Partial<Record<Part["type"], Kind>> = {
  "text-end": "text-delta",
  "reasoning-end": "reasoning-delta",
  "tool-input-end": "tool-input-delta",
};

type Open = { kind: Kind; id: string; cleaner: TextCleaner };

function restOf({ kind, id, cleaner }: Open): Part[] {
  const delta = cleaner.end();
  return delta ? [{ type: kind, id, delta }] : [];
}

function closingOf(open: Open): Part[] {
  const rest = restOf(open);
  if (open.kind === "text-delta") return [...rest, { type: "text-end", id: open.id }];
  if (open.kind === "reasoning-delta") return [...rest, { type: "reasoning-end", id: open.id }];
  // Half an input is no tool call: it stays open, and the AI SDK drops it.
  return rest;
}

/** Cleans the text in a model's stream, each open part with its own memory of a split surrogate pair. */
export function cleanParts(): PartCleaner {
  const open = new Map<string, Open>();
  const keyOf = (kind: Kind, id: string) => `${kind} ${id}`;

  function cleanDelta(part: Delta): Part[] {
    const key = keyOf(part.type, part.id);
    const entry = open.get(key) ?? { kind: part.type, id: part.id, cleaner: createTextCleaner() };
    open.set(key, entry);
    const delta = entry.cleaner.push(part.delta);
    return delta || part.providerMetadata ? [{ ...part, delta }] : [];
  }

  function close(kind: Kind, id: string): Part[] {
    const entry = open.get(keyOf(kind, id));
    open.delete(keyOf(kind, id));
    return entry ? restOf(entry) : [];
  }

  return {
    push(part) {
      switch (part.type) {
        case "text-delta":
        case "reasoning-delta":
        case "tool-input-delta":
          return cleanDelta(part);
        case "text-end":
        case "reasoning-end":
        case "tool-input-end": {
          const kind = KIND_OF_END[part.type];
          return kind ? [...close(kind, part.id), part] : [part];
        }
        case "tool-call":
          return [{ ...part, input: cleanJsonText(part.input) }];
        default:
          return [part];
      }
    },
    end() {
      const parts = [...open.values()].flatMap(closingOf);
      open.clear();
      return parts;
    },
  };
}

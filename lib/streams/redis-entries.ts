import type { TerminalState } from "./contract";
import type { Entry, Head, Seal } from "./log";

/** An entry as Redis gives it: id and the flat list of fields and values. */
export type RawEntry = [id: string, fields: string[]];

/** One-letter names: they are sent with every flush. */
function field(fields: string[], name: string): string | undefined {
  for (let at = 0; at < fields.length; at += 2) if (fields[at] === name) return fields[at + 1];
  return undefined;
}

function numberField(fields: string[], name: string): number | undefined {
  const value = field(fields, name);
  return value === undefined ? undefined : Number(value);
}

export function toHead([, fields]: RawEntry): Head {
  return {
    owner: field(fields, "o") ?? "",
    epoch: numberField(fields, "e") ?? 1,
    scope: field(fields, "s") ?? "",
    base: numberField(fields, "b") ?? 0,
  };
}

const STATES = new Set<string>(["done", "stopped", "error", "interrupted", "handed"]);
const isState = (state: string | undefined): state is TerminalState | "handed" =>
  state !== undefined && STATES.has(state);

function toSeal([, fields]: RawEntry): Seal {
  const state = field(fields, "e");
  return {
    state: isState(state) ? state : "interrupted",
    length: numberField(fields, "n"),
    next: numberField(fields, "x"),
  };
}

/** Sorts what was read into text and seal; the head has neither. */
export function toPage(raw: RawEntry[], sealId: string): { entries: Entry[]; seal?: Seal } {
  const entries: Entry[] = [];
  let seal: Seal | undefined;
  for (const entry of raw) {
    const text = field(entry[1], "c");
    if (entry[0] === sealId) seal = toSeal(entry);
    else if (text !== undefined) {
      entries.push({ end: Number(entry[0].slice(0, entry[0].indexOf("-"))), text });
    }
  }
  return { entries, seal };
}

import type { UsageEntry } from "../chats/types";

/** `cost` is of those whose price is known, and null when that is none. */
export type Figures = Pick<UsageEntry, "input" | "output" | "cost">;

const NOTHING: Figures = { input: 0, output: 0, cost: null };

function plus(a: Figures, b: Figures): Figures {
  const cost = a.cost === null ? b.cost : a.cost + (b.cost ?? 0);
  return { input: a.input + b.input, output: a.output + b.output, cost };
}

export const sumOf = (entries: Figures[]): Figures => entries.reduce(plus, NOTHING);

const tokensOf = ({ input, output }: Figures): number => input + output;

function groups(entries: UsageEntry[], by: "day" | "model"): [string, UsageEntry[]][] {
  return [...Map.groupBy(entries, (entry) => entry[by])];
}

/** The models that were used, the one with the most tokens first. */
export function byModel(entries: UsageEntry[]): (Figures & { model: string })[] {
  return groups(entries, "model")
    .map(([model, own]) => ({ model, ...sumOf(own) }))
    .sort((a, b) => tokensOf(b) - tokensOf(a));
}

/** The days on which something was used, in the order of the entries. */
export function byDay(entries: UsageEntry[]): { day: string; entries: UsageEntry[] }[] {
  return groups(entries, "day").map(([day, own]) => ({ day, entries: own }));
}

/** A calendar day here, as YYYY-MM-DD. */
function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Every one of the last so many days, oldest first, used or not. */
export function lastDays(
  entries: UsageEntry[],
  days: number,
  now: Date,
): { day: string; tokens: number }[] {
  const sums = new Map(byDay(entries).map(({ day, entries: own }) => [day, tokensOf(sumOf(own))]));
  return Array.from({ length: days }, (_, index) => {
    const back = days - 1 - index;
    const day = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - back, 12));
    return { day, tokens: sums.get(day) ?? 0 };
  });
}

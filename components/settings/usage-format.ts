const count = new Intl.NumberFormat();
const short = new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 1 });
const date = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  day: "numeric",
  month: "short",
});
const CENT = 0.01;

export const formatCount = (tokens: number) => count.format(tokens);
export const formatShort = (tokens: number) => short.format(tokens);

/** @param day YYYY-MM-DD; noon is on that day wherever one is */
export const formatDay = (day: string) => date.format(new Date(`${day}T12:00:00`));

/** What is less than a cent is told by its first figures. */
export function formatCost(cost: number): string {
  const isTiny = cost > 0 && cost < CENT;
  const digits = isTiny ? { maximumSignificantDigits: 2 } : {};
  return new Intl.NumberFormat(undefined, { style: "currency", currency: "USD", ...digits }).format(
    cost,
  );
}

import { formatDay, formatShort } from "./usage-format";

type Props = { days: { day: string; tokens: number }[] };

/** The shape of the last days; the figures are in the tables below. */
export function UsageBars({ days }: Props) {
  const most = Math.max(...days.map(({ tokens }) => tokens), 1);
  const first = days[0];
  return (
    <figure aria-hidden="true">
      <p className="text-muted-foreground text-xs tabular-nums">{formatShort(most)}</p>
      <div className="mt-1 flex h-24 items-end gap-px border-y sm:gap-0.5">
        {days.map(({ day, tokens }) => (
          <div
            className="min-h-px flex-1 rounded-t-sm bg-primary/75"
            key={day}
            style={{ height: tokens > 0 ? `max(3px, ${(tokens / most) * 100}%)` : 0, minHeight: 0 }}
            title={`${formatDay(day)}: ${formatShort(tokens)}`}
          />
        ))}
      </div>
      <div className="mt-1 flex justify-between text-muted-foreground text-xs">
        <span>{first && formatDay(first.day)}</span>
        <span>Today</span>
      </div>
    </figure>
  );
}

import { useTranslations } from "use-intl/react";
import { useUsageFormat } from "./use-usage-format";

type Props = { days: { day: string; tokens: number }[] };

/** The shape of the last days; the figures are in the tables below. */
export function UsageBars({ days }: Props) {
  const t = useTranslations("settings");
  const { day: dayWords, short } = useUsageFormat();
  const most = Math.max(...days.map(({ tokens }) => tokens), 1);
  const first = days[0];
  return (
    <figure aria-hidden="true">
      <p className="text-muted-foreground text-xs tabular-nums">{short(most)}</p>
      <div className="mt-1 flex h-24 items-end gap-px border-y sm:gap-0.5">
        {days.map(({ day, tokens }) => (
          <div
            className="min-h-px flex-1 rounded-t-sm bg-primary/75"
            key={day}
            style={{ height: tokens > 0 ? `max(3px, ${(tokens / most) * 100}%)` : 0, minHeight: 0 }}
            title={t("usage.bar", { day: dayWords(day), tokens: short(tokens) })}
          />
        ))}
      </div>
      <div className="mt-1 flex justify-between text-muted-foreground text-xs">
        <span>{first && dayWords(first.day)}</span>
        <span>{t("usage.today")}</span>
      </div>
    </figure>
  );
}

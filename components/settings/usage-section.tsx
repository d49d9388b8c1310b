"use client";

import { useTranslations } from "use-intl/react";
import type { Usage, UsageEntry } from "@/lib/chats/types";
import { byDay, byModel, type Figures, lastDays, sumOf } from "@/lib/client/usage-figures";
import { useUsage } from "@/lib/client/use-usage";
import { useFrame } from "../sidebar/frame-context";
import { LoadNote } from "../ui/load-note";
import { SettingGroup } from "./setting-group";
import { UsageBars } from "./usage-bars";
import { UsageRow, UsageTable } from "./usage-table";
import { useUsageFormat } from "./use-usage-format";

/** A model that the server has no more goes by its id. */
function useModelName(): (id: string) => string {
  const t = useTranslations("settings");
  const { models } = useFrame().model;
  return (id) => (models.find((model) => model.id === id)?.name ?? id) || t("usage.unknownModel");
}

function Totals({ total }: { total: Figures }) {
  const t = useTranslations("settings");
  const { count, cost } = useUsageFormat();
  const figures = [
    { label: t("usage.tokensRead"), value: count(total.input) },
    { label: t("usage.tokensWritten"), value: count(total.output) },
    ...(total.cost === null ? [] : [{ label: t("usage.cost"), value: cost(total.cost) }]),
  ];
  return (
    <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-muted-foreground text-xs">{label}</dt>
          <dd className="mt-0.5 font-serif text-xl tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type PartProps = { entries: UsageEntry[]; hasCost: boolean };

function Models({ entries, hasCost }: PartProps) {
  const t = useTranslations("settings");
  const nameOf = useModelName();
  return (
    <UsageTable caption={t("usage.byModel")} hasCost={hasCost}>
      <tbody>
        {byModel(entries).map(({ model, ...figures }) => (
          <UsageRow
            className="border-b last:border-b-0"
            figures={figures}
            hasCost={hasCost}
            key={model}
            name={nameOf(model)}
          />
        ))}
      </tbody>
      <tfoot className="border-t font-medium">
        <UsageRow figures={sumOf(entries)} hasCost={hasCost} name={t("usage.all")} />
      </tfoot>
    </UsageTable>
  );
}

function Days({ entries, hasCost }: PartProps) {
  const t = useTranslations("settings");
  const { day: dayWords } = useUsageFormat();
  const nameOf = useModelName();
  return (
    <UsageTable caption={t("usage.byDayAndModel")} hasCost={hasCost}>
      {byDay(entries).map(({ day, entries: own }) => (
        <tbody className="border-b last:border-b-0" key={day}>
          <tr>
            <th className="pt-2 text-left font-medium" colSpan={hasCost ? 4 : 3} scope="rowgroup">
              {dayWords(day)}
            </th>
          </tr>
          {own.map((entry) => (
            <UsageRow
              className="text-muted-foreground"
              figures={entry}
              hasCost={hasCost}
              key={entry.model}
              name={nameOf(entry.model)}
            />
          ))}
        </tbody>
      ))}
    </UsageTable>
  );
}

function Shown({ usage: { days, entries } }: { usage: Usage }) {
  const t = useTranslations("settings");
  const total = sumOf(entries);
  const hasCost = total.cost !== null;
  const isPartial = hasCost && entries.some(({ cost }) => cost === null);
  if (entries.length === 0) {
    return <p className="text-muted-foreground text-sm">{t("usage.nothing", { days })}</p>;
  }
  return (
    <>
      <Totals total={total} />
      <UsageBars days={lastDays(entries, days, new Date())} />
      <div className="mt-6">
        <Models entries={entries} hasCost={hasCost} />
      </div>
      {isPartial && <p className="mt-2 text-muted-foreground text-xs">{t("usage.partial")}</p>}
      <h4 className="mt-8 mb-2 font-medium text-sm">{t("usage.byDay")}</h4>
      <Days entries={entries} hasCost={hasCost} />
    </>
  );
}

/** What replies took of late: tokens, and money where the price is known. */
export function UsageSection() {
  const t = useTranslations("settings");
  const { usage, error, reload } = useUsage();
  return (
    <SettingGroup
      hint={t("usage.hint")}
      title={usage ? t("usage.last", { days: usage.days }) : t("sections.usage")}
    >
      {usage ? <Shown usage={usage} /> : <LoadNote error={error} onRetry={reload} />}
    </SettingGroup>
  );
}

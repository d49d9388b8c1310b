"use client";

import type { Usage, UsageEntry } from "@/lib/chats/types";
import { byDay, byModel, type Figures, lastDays, sumOf } from "@/lib/client/usage-figures";
import { useUsage } from "@/lib/client/use-usage";
import { useFrame } from "../sidebar/frame-context";
import { LoadNote } from "./load-note";
import { SettingGroup } from "./setting-group";
import { UsageBars } from "./usage-bars";
import { formatCost, formatCount, formatDay } from "./usage-format";
import { UsageRow, UsageTable } from "./usage-table";

/** A model that the server has no more goes by its id. */
function useModelName(): (id: string) => string {
  const { models } = useFrame().model;
  return (id) => (models.find((model) => model.id === id)?.name ?? id) || "Unknown model";
}

function Totals({ total }: { total: Figures }) {
  const figures = [
    { label: "Tokens read", value: formatCount(total.input) },
    { label: "Tokens written", value: formatCount(total.output) },
    ...(total.cost === null ? [] : [{ label: "Cost", value: formatCost(total.cost) }]),
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
  const nameOf = useModelName();
  return (
    <UsageTable caption="Tokens by model" hasCost={hasCost}>
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
        <UsageRow figures={sumOf(entries)} hasCost={hasCost} name="All" />
      </tfoot>
    </UsageTable>
  );
}

function Days({ entries, hasCost }: PartProps) {
  const nameOf = useModelName();
  return (
    <UsageTable caption="Tokens by day and model" hasCost={hasCost}>
      {byDay(entries).map(({ day, entries: own }) => (
        <tbody className="border-b last:border-b-0" key={day}>
          <tr>
            <th className="pt-2 text-left font-medium" colSpan={hasCost ? 4 : 3} scope="rowgroup">
              {formatDay(day)}
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
  const total = sumOf(entries);
  const hasCost = total.cost !== null;
  const isPartial = hasCost && entries.some(({ cost }) => cost === null);
  if (entries.length === 0) {
    return (
      <p className="text-muted-foreground text-sm">Nothing was used in the last {days} days.</p>
    );
  }
  return (
    <>
      <Totals total={total} />
      <UsageBars days={lastDays(entries, days, new Date())} />
      <div className="mt-6">
        <Models entries={entries} hasCost={hasCost} />
      </div>
      {isPartial && (
        <p className="mt-2 text-muted-foreground text-xs">
          The cost leaves out models whose price is unknown.
        </p>
      )}
      <h4 className="mt-8 mb-2 font-medium text-sm">By day</h4>
      <Days entries={entries} hasCost={hasCost} />
    </>
  );
}

/** What replies took of late: tokens, and money where the price is known. */
export function UsageSection() {
  const { usage, error, reload } = useUsage();
  return (
    <SettingGroup
      hint="Of the replies in the chats that you have, as their models tell it."
      title={usage ? `The last ${usage.days} days` : "Usage"}
    >
      {usage ? <Shown usage={usage} /> : <LoadNote error={error} onRetry={reload} />}
    </SettingGroup>
  );
}

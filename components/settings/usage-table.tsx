import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { Figures } from "@/lib/client/usage-figures";
import { useUsageFormat } from "./use-usage-format";

const NUMBER = "py-2 pl-3 text-right tabular-nums";

function Cost({ cost }: { cost: number | null }) {
  const t = useTranslations("settings");
  const format = useUsageFormat();
  if (cost !== null) return format.cost(cost);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("usage.priceUnknown")}</span>
    </>
  );
}

type RowProps = { name: ReactNode; figures: Figures; hasCost: boolean; className?: string };

export function UsageRow({ name, figures, hasCost, className }: RowProps) {
  const { count } = useUsageFormat();
  return (
    <tr className={className}>
      <th
        className="py-2 text-left font-normal [overflow-wrap:anywhere] in-[tfoot]:font-medium"
        scope="row"
      >
        {name}
      </th>
      <td className={NUMBER}>{count(figures.input)}</td>
      <td className={NUMBER}>{count(figures.output)}</td>
      {hasCost && (
        <td className={NUMBER}>
          <Cost cost={figures.cost} />
        </td>
      )}
    </tr>
  );
}

type TableProps = { caption: string; hasCost: boolean; children: ReactNode };

export function UsageTable({ caption, hasCost, children }: TableProps) {
  const t = useTranslations("settings");
  return (
    <table className="w-full text-[0.8rem] sm:text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-muted-foreground text-xs">
        <tr className="border-b">
          <th className="py-1.5 text-left font-normal" scope="col">
            {t("usage.model")}
          </th>
          <th className="py-1.5 pl-3 text-right font-normal" scope="col">
            {t("usage.read")}
          </th>
          <th className="py-1.5 pl-3 text-right font-normal" scope="col">
            {t("usage.written")}
          </th>
          {hasCost && (
            <th className="py-1.5 pl-3 text-right font-normal" scope="col">
              {t("usage.cost")}
            </th>
          )}
        </tr>
      </thead>
      {children}
    </table>
  );
}

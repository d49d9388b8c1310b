import type { ReactNode } from "react";
import type { Figures } from "@/lib/client/usage-figures";
import { formatCost, formatCount } from "./usage-format";

const NUMBER = "py-2 pl-3 text-right tabular-nums";

function Cost({ cost }: { cost: number | null }) {
  if (cost !== null) return formatCost(cost);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">price unknown</span>
    </>
  );
}

type RowProps = { name: ReactNode; figures: Figures; hasCost: boolean; className?: string };

export function UsageRow({ name, figures, hasCost, className }: RowProps) {
  return (
    <tr className={className}>
      <th
        className="py-2 text-left font-normal [overflow-wrap:anywhere] in-[tfoot]:font-medium"
        scope="row"
      >
        {name}
      </th>
      <td className={NUMBER}>{formatCount(figures.input)}</td>
      <td className={NUMBER}>{formatCount(figures.output)}</td>
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
  return (
    <table className="w-full text-[0.8rem] sm:text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-muted-foreground text-xs">
        <tr className="border-b">
          <th className="py-1.5 text-left font-normal" scope="col">
            Model
          </th>
          <th className="py-1.5 pl-3 text-right font-normal" scope="col">
            Read
          </th>
          <th className="py-1.5 pl-3 text-right font-normal" scope="col">
            Written
          </th>
          {hasCost && (
            <th className="py-1.5 pl-3 text-right font-normal" scope="col">
              Cost
            </th>
          )}
        </tr>
      </thead>
      {children}
    </table>
  );
}

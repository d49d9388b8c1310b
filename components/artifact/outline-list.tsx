"use client";

import { useTranslations } from "use-intl/react";
import type { OutlineEntry } from "@/lib/artifacts/contract";
import { cn } from "../ui/cn";
import { hidden } from "./hidden";
import { moveAmongButtons } from "./rows";

type Props = {
  outline: OutlineEntry[];
  /** The line where the reader is. */
  current: number;
  onJump(line: number): void;
};

const INDENT_REM = 0.875;

/** The headings; each goes to its line. */
export function OutlineList({ outline, current, onJump }: Props) {
  const t = useTranslations("artifact");
  if (outline.length === 0) {
    return (
      <p className="px-4 py-5 text-muted-foreground text-sm leading-relaxed">{t("outline.none")}</p>
    );
  }
  const top = Math.min(...outline.map(({ level }) => level));
  const here = outline.findLastIndex(({ line }) => line <= current);
  return (
    <ul className="p-2" onKeyDown={moveAmongButtons}>
      {outline.map(({ level, title, line }, index) => (
        <li className="[content-visibility:auto] [contain-intrinsic-size:auto_2.25rem]" key={line}>
          <button
            aria-current={index === here ? "location" : undefined}
            className={cn(
              "flex min-h-9 w-full items-center gap-3 rounded-lg py-1.5 pr-2 text-left text-sm leading-snug outline-offset-[-2px] hover:bg-muted",
              index === here && (level === top ? "bg-wash text-wash-foreground" : "bg-wash"),
              level === top ? "font-medium" : "text-muted-foreground",
            )}
            data-row
            onClick={() => onJump(line)}
            style={{ paddingInlineStart: `${0.5 + (level - top) * INDENT_REM}rem` }}
            type="button"
          >
            <span className="min-w-0 flex-1 truncate">{title || t("outline.noWords")}</span>
            <span className="shrink-0 text-muted-foreground text-xs tabular-nums">
              {t.rich("outline.line", { line, hidden })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

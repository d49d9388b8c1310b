import { memo } from "react";
import { useTranslations } from "use-intl/react";
import type { SearchMatch } from "@/lib/artifacts/contract";
import type { SearchQuestion } from "@/lib/client/artifacts/artifact-api";
import { hidden } from "./hidden";

type Props = {
  match: SearchMatch;
  question: SearchQuestion | undefined;
  onJump(line: number): void;
};

/** So much of a line before its match is shown. */
const LEAD = 24;

type Shown = { before: string; found: string; after: string };

/** The part of a line around what was looked for. A regular expression's match is not known here: the line's start. */
function excerpt(text: string, question: SearchQuestion | undefined): Shown {
  const whole = { before: text.trimStart(), found: "", after: "" };
  if (!question || question.isRegex) return whole;
  const fold = (value: string) => (question.matchCase ? value : value.toLowerCase());
  const at = fold(text).indexOf(fold(question.query));
  if (at === -1) return whole;
  const end = at + question.query.length;
  const lead = text.slice(Math.max(0, at - LEAD), at);
  return {
    before: (at > LEAD ? "…" : "") + lead.trimStart(),
    found: text.slice(at, end),
    after: text.slice(end),
  };
}

export const SearchHit = memo(function SearchHit({ match, question, onJump }: Props) {
  const t = useTranslations("artifact");
  const { before, found, after } = excerpt(match.text, question);
  return (
    <li>
      <button
        className="flex min-h-9 w-full items-baseline gap-3 rounded-lg px-2 py-1.5 text-left text-xs outline-offset-[-2px] hover:bg-muted"
        data-row
        onClick={() => onJump(match.line)}
        type="button"
      >
        <span className="w-12 shrink-0 text-right text-muted-foreground tabular-nums">
          {t.rich("outline.line", { line: match.line, hidden })}
        </span>
        <span className="min-w-0 flex-1 truncate font-mono">
          {before}
          {found && <mark className="rounded-xs bg-mark text-inherit">{found}</mark>}
          {after}
        </span>
      </button>
    </li>
  );
});

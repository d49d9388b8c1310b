"use client";

import { CaseSensitive, LoaderCircle, Regex, Search } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ArtifactSearch } from "@/lib/client/artifacts/use-artifact-search";
import { useFailureWords } from "@/lib/client/use-failure-words";
import type { Words } from "@/lib/i18n/messages";
import { Button, IconButton } from "../ui/button";
import { moveAmongButtons } from "./rows";
import { SearchHit } from "./search-hit";

type Props = {
  search: ArtifactSearch;
  /** An older version is shown; the server searches the newest. */
  isOld: boolean;
  onJump(line: number): void;
};

const OPTION = "size-9 aria-pressed:bg-wash aria-pressed:text-primary";

function tell(t: Words<"artifact">, search: ArtifactSearch): string {
  const { question, matches, nextAfter, isBusy, failure } = search;
  if (isBusy) return t("search.busy");
  if (!question || failure) return "";
  if (matches.length === 0) return t("search.nothing");
  return t(nextAfter === null ? "search.found" : "search.first", { count: matches.length });
}

export function SearchPane({ search, isOld, onJump }: Props) {
  const t = useTranslations("artifact");
  const common = useTranslations("common");
  const wordsOf = useFailureWords();
  const field = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const [isRegex, setRegex] = useState(search.question?.isRegex ?? false);
  const [matchCase, setMatchCase] = useState(search.question?.matchCase ?? false);
  const { question, matches, failure, isBusy } = search;

  useEffect(() => {
    if (window.matchMedia("(pointer: fine)").matches) field.current?.select();
  }, []);

  function ask(change: { isRegex?: boolean; matchCase?: boolean } = {}) {
    const query = field.current?.value ?? "";
    if (query) search.search({ query, isRegex, matchCase, ...change });
  }

  return (
    <>
      <search className="sticky top-0 z-10 block bg-card px-3 pt-3">
        <form
          className="flex items-center gap-0.5 rounded-xl border border-border-strong bg-card pr-0.5 pl-3 focus-within:border-primary focus-within:ring-3 focus-within:ring-primary/20"
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <input
            aria-describedby={failure ? errorId : undefined}
            aria-invalid={failure?.code === "invalid_request"}
            aria-label={t("search.label")}
            autoComplete="off"
            className="h-10 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted-foreground md:text-sm"
            defaultValue={question?.query}
            enterKeyHint="search"
            maxLength={500}
            placeholder={t(isRegex ? "search.regex" : "search.label")}
            ref={field}
            spellCheck={false}
          />
          <IconButton
            aria-pressed={matchCase}
            className={OPTION}
            label={t("search.matchCase")}
            onClick={() => {
              setMatchCase(!matchCase);
              ask({ matchCase: !matchCase });
            }}
          >
            <CaseSensitive aria-hidden="true" />
          </IconButton>
          <IconButton
            aria-pressed={isRegex}
            className={OPTION}
            label={t("search.regex")}
            onClick={() => {
              setRegex(!isRegex);
              ask({ isRegex: !isRegex });
            }}
          >
            <Regex aria-hidden="true" className="size-4!" />
          </IconButton>
          <IconButton className="size-9" label={common("search")} type="submit">
            {isBusy ? (
              <LoaderCircle aria-hidden="true" className="size-4! animate-spin" />
            ) : (
              <Search aria-hidden="true" className="size-4!" />
            )}
          </IconButton>
        </form>
        <p className="min-h-8 px-1 py-2 text-muted-foreground text-xs" role="status">
          {tell(t, search)}
          {isOld && !isBusy && ` ${t("search.inNewest")}`}
        </p>
        {failure && (
          <p
            className="mb-2 rounded-lg border border-danger-border bg-danger-wash px-3 py-2 text-danger text-xs leading-relaxed [overflow-wrap:anywhere]"
            id={errorId}
            role="alert"
          >
            {wordsOf(failure)}
          </p>
        )}
      </search>
      {matches.length > 0 && (
        <ul aria-label={t("search.results")} className="px-2 pb-2" onKeyDown={moveAmongButtons}>
          {matches.map((match) => (
            <SearchHit
              key={`${match.line}:${match.chunk}`}
              match={match}
              onJump={onJump}
              question={question}
            />
          ))}
        </ul>
      )}
      {search.nextAfter !== null && (
        <Button className="mx-3 mb-3 w-auto" disabled={isBusy} look="outline" onClick={search.more}>
          {t("search.more")}
        </Button>
      )}
    </>
  );
}

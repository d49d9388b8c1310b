import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { SourcePart } from "../chat/reply";
import { OutsideLink } from "./reply-link";

/** What a reply was made from, each once, below it. */
export default function Sources({ sources }: { sources: readonly SourcePart[] }): ReactNode {
  const t = useTranslations("markdown");
  const unique = [...new Map(sources.map((source) => [keyOf(source), source])).values()];
  return (
    <section aria-label={t("sources.label")} className="mt-4 text-sm">
      <h3 className="text-muted-foreground text-xs">{t("sources.label")}</h3>
      <ol className="mt-2 flex flex-wrap gap-2">
        {unique.map((source, index) => (
          <li
            className="flex min-h-9 max-w-full items-center gap-2 rounded-lg border bg-card px-3 py-1 touch:min-h-11"
            key={keyOf(source)}
          >
            <span aria-hidden="true" className="text-muted-foreground text-xs tabular-nums">
              {index + 1}
            </span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <Source source={source} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function keyOf(source: SourcePart): string {
  return source.type === "source-url" ? source.url : `${source.title} ${source.filename}`;
}

function Source({ source }: { source: SourcePart }) {
  const t = useTranslations("markdown");
  if (source.type === "source-url") {
    const words = source.title ?? source.url;
    return (
      <OutsideLink href={source.url} words={words}>
        {words}
      </OutsideLink>
    );
  }
  return (
    <span className="inline-flex items-center gap-1.5">
      <FileText aria-hidden="true" className="size-3.5 shrink-0 text-muted-foreground" />
      {source.title || source.filename || t("sources.document")}
    </span>
  );
}

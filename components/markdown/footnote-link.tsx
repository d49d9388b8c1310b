import { createContext, useContext } from "react";
import { useTranslations } from "use-intl/react";

/** How the footnotes of one text are numbered, and how their addresses begin. */
export type FootnoteNames = { prefix: string; numbers: ReadonlyMap<string, number> };

export const FootnotesContext = createContext<FootnoteNames>({ prefix: "", numbers: new Map() });

const LABEL = /fn-([^#]+)$/;

/** Each piece of a text numbers its own footnotes; only the whole knows which number a label has. */
export function FootnoteLink({ href }: { href: string }) {
  const t = useTranslations("markdown");
  const { prefix, numbers } = useContext(FootnotesContext);
  const label = decodeURIComponent(LABEL.exec(href)?.[1] ?? "");
  const number = numbers.get(label.toLowerCase());
  if (number === undefined) return <>[{label}]</>;
  return (
    <a
      aria-label={t("footnote.name", { number })}
      className="px-0.5 text-primary no-underline hover:underline"
      href={`#${prefix}-${number}`}
      id={`${prefix}-${number}-back`}
    >
      {number}
    </a>
  );
}

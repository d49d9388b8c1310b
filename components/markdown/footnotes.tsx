import { CornerDownLeft } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Prose } from "./prose";

type Props = { prefix: string; notes: readonly string[]; isLive: boolean };

/** What the footnotes say, below the text, in the order of their numbers. */
export function Footnotes({ prefix, notes, isLive }: Props) {
  const t = useTranslations("markdown");
  if (notes.length === 0) return null;
  return (
    <section aria-label={t("footnote.all")} className="reply-footnotes">
      <ol>
        {notes.map((note, index) => {
          const number = index + 1;
          return (
            <li id={`${prefix}-${number}`} key={number}>
              <Prose isLive={isLive} text={note} />
              <a
                aria-label={t("footnote.back", { number })}
                className="reply-footnote-back"
                href={`#${prefix}-${number}-back`}
              >
                <CornerDownLeft aria-hidden="true" className="size-3.5" />
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

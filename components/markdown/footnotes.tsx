import { CornerDownLeft } from "lucide-react";
import { Prose } from "./prose";

type Props = { prefix: string; notes: readonly string[]; isLive: boolean };

/** What the footnotes say, below the text, in the order of their numbers. */
export function Footnotes({ prefix, notes, isLive }: Props) {
  if (notes.length === 0) return null;
  return (
    <section aria-label="Footnotes" className="reply-footnotes">
      <ol>
        {notes.map((note, index) => {
          const number = index + 1;
          return (
            <li id={`${prefix}-${number}`} key={number}>
              <Prose isLive={isLive} text={note} />
              <a
                aria-label={`Back to where footnote ${number} is`}
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

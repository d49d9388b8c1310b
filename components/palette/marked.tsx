import { Fragment } from "react";
import type { TextRange } from "@/lib/chats/types";

type Props = { text: string; marks: TextRange[] };

/** A text with the stretches that were looked for. */
export function Marked({ text, marks }: Props) {
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <mark className="rounded-sm bg-primary/20 font-medium text-foreground">
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

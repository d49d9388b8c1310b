"use client";

import { memo } from "react";
import type { Segment } from "@/lib/client/markdown/split-markdown";
import { withDefinitions } from "@/lib/client/markdown/with-definitions";
import { CodeBlock } from "./code-block";
import { type FootnoteNames, FootnotesContext } from "./footnote-link";
import { Footnotes } from "./footnotes";
import { Prose } from "./prose";
import { useGradual } from "./use-gradual";
import { useReferences } from "./use-references";
import { useSplit } from "./use-split";

type PieceProps = {
  segment: Segment;
  /** In its form, and not yet as it was written. */
  isReady: boolean;
  isLive: boolean;
  links: readonly string[];
  names: FootnoteNames;
};

const Piece = memo(function Piece({ segment, isReady, isLive, links, names }: PieceProps) {
  if (!isReady) {
    const text = segment.kind === "code" ? segment.code : segment.text;
    return <p className="whitespace-pre-wrap">{text}</p>;
  }
  if (segment.kind === "code") {
    const { code, language, isClosed } = segment;
    return <CodeBlock code={code} isComplete={isClosed || !isLive} language={language} />;
  }
  return (
    <Prose
      isContinued={segment.isContinued}
      isLive={isLive}
      text={withDefinitions(segment, links, names.numbers)}
    />
  );
});

/** Markdown that may still be growing: what is finished of it is not touched again. */
export default function StreamedMarkdown({
  text,
  isStreaming,
}: {
  text: string;
  isStreaming: boolean;
}) {
  const { settled, tail } = useSplit(text);
  const segments = tail ? [...settled, tail] : settled;
  const { links, names, notes } = useReferences(segments);
  const isReady = useGradual(segments.length);
  return (
    <FootnotesContext.Provider value={names}>
      <div className="reply">
        {segments.map((segment, index) => (
          <Piece
            isLive={isStreaming && segment === tail}
            isReady={isReady(index)}
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces are only ever added at the end
            key={index}
            links={links}
            names={names}
            segment={segment}
          />
        ))}
        <Footnotes isLive={isStreaming} notes={notes} prefix={names.prefix} />
      </div>
    </FootnotesContext.Provider>
  );
}

"use client";

import { type Components, Streamdown } from "streamdown";
import { OutsideLink, OwnImage } from "./safe-elements";
import { Code, Table } from "./scrolling-elements";
import { useCodeHighlighter } from "./use-code-highlighter";

/** A reply must not be able to send anything out: no picture from elsewhere, under no name. */
const COMPONENTS: Components = {
  a: OutsideLink,
  img: OwnImage,
  source: () => null,
  code: Code,
  table: Table,
};

/** Our links show where they go and open beside; asking each time would only teach people to click. */
const LINK_SAFETY = { enabled: false };

export default function StreamedMarkdown({
  text,
  isStreaming,
}: {
  text: string;
  isStreaming: boolean;
}) {
  const code = useCodeHighlighter(text.includes("```"));
  return (
    <Streamdown
      className="reply"
      codeBlockMaxHeight={0}
      components={COMPONENTS}
      dir="auto"
      isAnimating={isStreaming}
      linkSafety={LINK_SAFETY}
      plugins={code}
    >
      {text}
    </Streamdown>
  );
}

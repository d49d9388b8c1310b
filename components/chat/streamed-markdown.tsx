"use client";

import { type Components, Streamdown } from "streamdown";
import { OutsideLink, OwnImage } from "./safe-elements";
import { useCodeHighlighter } from "./use-code-highlighter";

/** A reply must not be able to send anything out: no picture from elsewhere, under no name. */
const COMPONENTS: Components = {
  a: OutsideLink,
  img: OwnImage,
  source: () => null,
};

const CONTROLS = {
  code: { copy: true, download: false },
  table: { copy: true, download: false, fullscreen: false },
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
      controls={CONTROLS}
      dir="auto"
      isAnimating={isStreaming}
      lineNumbers={false}
      linkSafety={LINK_SAFETY}
      plugins={code}
      tableMaxHeight={0}
    >
      {text}
    </Streamdown>
  );
}

import { memo, useMemo } from "react";
import { defaultRehypePlugins, type PluginConfig, Streamdown } from "streamdown";
import { hasMath, normaliseMath } from "@/lib/client/markdown/math-delimiters";
import { directions } from "./directions";
import { COMPONENTS } from "./elements";
import { useRenderer } from "./renderers";

/** Asking before a link is followed is our own links' business. */
const LINK_SAFETY = { enabled: false };

/** What makes HTML of a reply harmless goes first. */
const REHYPE_PLUGINS = [...Object.values(defaultRehypePlugins), directions];

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

/** A line that may yet become a code block: it is shown when it is known what it is. */
const UNFINISHED_FENCE = /(?:^|\n)(?:`{1,2}|`{3,}[^`\n]*|~{1,2}|~{3,}[^\n]*)$/;

function usePlugins(text: string): PluginConfig {
  const math = useRenderer("math", hasMath(text));
  const cjk = useRenderer("cjk", CJK.test(text));
  return useMemo(() => ({ math, cjk }), [math, cjk]);
}

/** One piece of a text. Nothing of it runs again while it stays what it is. */
export const Prose = memo(function Prose({ text, isLive }: { text: string; isLive: boolean }) {
  const plugins = usePlugins(text);
  const shown = isLive ? text.replace(UNFINISHED_FENCE, "") : text;
  return (
    <Streamdown
      className="reply-prose"
      components={COMPONENTS}
      controls={false}
      isAnimating={isLive}
      linkSafety={LINK_SAFETY}
      parseIncompleteMarkdown={isLive}
      plugins={plugins}
      rehypePlugins={REHYPE_PLUGINS}
    >
      {plugins.math ? normaliseMath(shown) : shown}
    </Streamdown>
  );
});

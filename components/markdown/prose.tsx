import { memo, useMemo } from "react";
import { defaultRehypePlugins, type PluginConfig, Streamdown } from "streamdown";
import { hasMath, normaliseMath } from "@/lib/client/markdown/math-delimiters";
import { directions } from "./directions";
import { COMPONENTS } from "./elements";
import { useRenderer } from "./renderers";
import { useStreamdownWords } from "./use-streamdown-words";

/** Asking before a link is followed is our own links' business. */
const LINK_SAFETY = { enabled: false };

/** What makes a reply harmless goes first. A piece without HTML need not be read as HTML, which takes a while. */
const { raw, ...withoutRaw } = defaultRehypePlugins;
const HARMLESS = [...Object.values(withoutRaw), directions];
const HARMLESS_HTML = raw ? [raw, ...HARMLESS] : HARMLESS;

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

/** A line that may yet become a code block: it is shown when it is known what it is. */
const UNFINISHED_FENCE = /(?:^|\n)(?:`{1,2}|`{3,}[^`\n]*|~{1,2}|~{3,}[^\n]*)$/;

function usePlugins(text: string): PluginConfig {
  const math = useRenderer("math", hasMath(text));
  const cjk = useRenderer("cjk", CJK.test(text));
  return useMemo(() => ({ math, cjk }), [math, cjk]);
}

type Props = {
  text: string;
  isLive: boolean;
  /** It goes on with the list that the piece before it ends with. */
  isContinued?: boolean;
};

/** One piece of a text. Nothing of it runs again while it stays what it is. */
export const Prose = memo(function Prose({ text, isLive, isContinued = false }: Props) {
  const plugins = usePlugins(text);
  const words = useStreamdownWords();
  const shown = isLive ? text.replace(UNFINISHED_FENCE, "") : text;
  return (
    <Streamdown
      className={isContinued ? "reply-prose reply-continued" : "reply-prose"}
      components={COMPONENTS}
      controls={false}
      isAnimating={isLive}
      linkSafety={LINK_SAFETY}
      parseIncompleteMarkdown={isLive}
      plugins={plugins}
      translations={words}
      rehypePlugins={shown.includes("<") ? HARMLESS_HTML : HARMLESS}
    >
      {plugins.math ? normaliseMath(shown) : shown}
    </Streamdown>
  );
});

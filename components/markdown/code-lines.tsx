import { type CSSProperties, memo } from "react";
import type { HighlightToken } from "streamdown";
import { useTranslations } from "use-intl/react";
import { type Highlight, useHighlight } from "./use-highlight";

type Line = { text: string; tokens: readonly HighlightToken[] | undefined };

/** Lines that render together: one long block is some dozens of these, and only its last one changes. */
const LINES_A_GROUP = 40;

const widthOf = (tokens: readonly HighlightToken[]) =>
  tokens.reduce((width, { content }) => width + content.length, 0);

/** The last coloured line may have grown since: what was added is plain until its colours come. */
function withRest(text: string, tokens: readonly HighlightToken[]): readonly HighlightToken[] {
  const rest = text.slice(widthOf(tokens));
  return rest ? [...tokens, { content: rest }] : tokens;
}

function linesOf(code: string, highlight: Highlight | undefined): Line[] {
  const rows = highlight && code.startsWith(highlight.code) ? highlight.rows : [];
  const last = rows.length - 1;
  return code.split("\n").map((text, index) => {
    const tokens = rows[index];
    return { text, tokens: tokens && index === last ? withRest(text, tokens) : tokens };
  });
}

function groupsOf(lines: Line[]): Line[][] {
  const groups: Line[][] = [];
  for (let start = 0; start < lines.length; start += LINES_A_GROUP) {
    groups.push(lines.slice(start, start + LINES_A_GROUP));
  }
  return groups;
}

function isSame(before: { lines: Line[] }, after: { lines: Line[] }): boolean {
  if (before.lines.length !== after.lines.length) return false;
  return after.lines.every(({ text, tokens }, index) => {
    const line = before.lines[index];
    return line?.text === text && line.tokens === tokens;
  });
}

/** Both themes' colours; the style sheet picks one. */
type TokenStyle = CSSProperties & { "--light": string; "--dark": string };

function styleOf({ color, htmlStyle }: HighlightToken): TokenStyle | undefined {
  const light = htmlStyle?.color ?? color;
  if (!light) return undefined;
  const { "--shiki-dark": dark = light, color: _, ...others } = htmlStyle ?? {};
  return { ...others, "--light": light, "--dark": dark };
}

const Lines = memo(function Lines({ lines }: { lines: Line[] }) {
  return lines.map(({ text, tokens }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line's place is what it is
    <span className="block min-h-[1lh]" key={index}>
      {tokens
        ? tokens.map((token, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a token's place is what it is
            <span key={place} style={styleOf(token)}>
              {token.content}
            </span>
          ))
        : text}
      {"\n"}
    </span>
  ));
}, isSame);

type Props = { code: string; language: string; isComplete: boolean };

export function CodeLines({ code, language, isComplete }: Props) {
  const t = useTranslations("markdown");
  const highlight = useHighlight(code, language, isComplete);
  return (
    // biome-ignore lint/a11y/useSemanticElements: one block of code is no section of the page
    <div
      aria-label={t("code.label", { language: language || t("code.plain") })}
      className="reply-code-body scroll-thin"
      role="region"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <pre>
        <code>
          {groupsOf(linesOf(code, highlight)).map((lines, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group's place is what it is
            <Lines key={index} lines={lines} />
          ))}
        </code>
      </pre>
    </div>
  );
}

import { defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** CodeMirror's own choice of what looks alike, in colours of ours that follow light and dark. */
const COLOURS: Record<string, string> = {
  "#404740": "var(--code-comment)",
  "#708": "var(--code-keyword)",
  "#219": "var(--code-value)",
  "#164": "var(--code-value)",
  "#a11": "var(--code-string)",
  "#e40": "var(--code-string)",
  "#00f": "var(--code-name)",
  "#30a": "var(--code-name)",
  "#085": "var(--code-type)",
  "#167": "var(--code-type)",
  "#256": "var(--code-type)",
  "#00c": "var(--code-name)",
  "#940": "var(--code-comment)",
  "#f00": "var(--danger)",
};

type Spec = (typeof defaultHighlightStyle.specs)[number];

/** A heading is the one thing that is bold and underlined there. */
function ours({ color, textDecoration, fontWeight, ...spec }: Spec): Spec {
  if (textDecoration && fontWeight) return { ...spec, fontWeight, color: "var(--code-keyword)" };
  return { ...spec, textDecoration, fontWeight, ...(color && { color: COLOURS[color] ?? color }) };
}

const LOOK = EditorView.theme({
  "&": { height: "100%", fontSize: "0.8125rem", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  "&.cm-focused .cm-scroller": { outline: "2px solid var(--primary)", outlineOffset: "-2px" },
  ".cm-scroller": {
    fontFamily: "var(--font-mono)",
    lineHeight: "1.3125rem",
    overflow: "auto",
    scrollbarWidth: "thin",
    scrollbarColor: "var(--border-strong) transparent",
    overscrollBehavior: "contain",
  },
  ".cm-content": { padding: "0.5rem 0", caretColor: "transparent" },
  ".cm-line": { padding: "0 1rem 0 0.5rem" },
  ".cm-gutters": {
    backgroundColor: "var(--card)",
    color: "var(--muted-foreground)",
    border: "none",
    userSelect: "none",
  },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 0.5rem 0 1rem", minWidth: "2.75rem" },
  ".cm-place": { backgroundColor: "var(--wash)" },
  ".cm-mark": { backgroundColor: "var(--mark)", borderRadius: "2px" },
});

/** How a text of many lines looks here, wherever one is shown. */
export const CODE_LOOK: Extension = [
  LOOK,
  syntaxHighlighting(HighlightStyle.define(defaultHighlightStyle.specs.map(ours))),
];

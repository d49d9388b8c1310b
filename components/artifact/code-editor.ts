import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightSpecialChars, lineNumbers } from "@codemirror/view";
import type { Spot } from "@/lib/client/artifacts/chunk-cells";
import type { ViewLines } from "@/lib/client/artifacts/view-lines";
import type { Words } from "@/lib/i18n/messages";
import { placeOf, setPlace } from "./code-marks";
import type { Place } from "./reading";

/** To be read and selected, not written in; and no keyboard that comes up on a phone. */
export function readOnly(label: string): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    // All that ends a line is this by now.
    EditorState.lineSeparator.of("\n"),
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-readonly": "true",
      tabindex: "0",
    }),
  ];
}

/** What CodeMirror says of its own accord in what is shown here. */
export function phrases(t: Words<"artifact">): Extension {
  return EditorState.phrases.of({ "$ unchanged lines": t("difference.unchanged") });
}

/** Characters that would not be seen, as CodeMirror shows them, by a name in the page's language. */
export function specialCharacters(t: Words<"artifact">): Extension {
  return highlightSpecialChars({
    render(code, _, placeholder) {
      const mark = document.createElement("span");
      const label = t("controlCharacter", { code: String(code), hex: `0x${code.toString(16)}` });
      mark.className = "cm-specialChar";
      mark.textContent = placeholder ?? "";
      mark.title = label;
      mark.setAttribute("aria-label", label);
      return mark;
    },
  });
}

/** Numbers of the artifact's lines; the later pieces of a long line have none. */
export function numbered(lines: ViewLines): Extension {
  if (!lines.hasPieces) return lineNumbers();
  return lineNumbers({
    formatNumber(number) {
      const { line, isStart } = lines.fromView(number);
      return isStart ? String(line) : "·";
    },
  });
}

export const compartments = () => ({
  wrap: new Compartment(),
  language: new Compartment(),
  numbers: new Compartment(),
});

const NEAR_END = 48;

export function isAtEnd({ scrollDOM }: EditorView): boolean {
  return scrollDOM.scrollHeight - scrollDOM.scrollTop - scrollDOM.clientHeight < NEAR_END;
}

/** Only what was added, where a text grows: what is on the screen and selected stays. */
export function showText(view: EditorView, before: string, next: string, follow: boolean): void {
  const isLonger = next.startsWith(before);
  const changes = isLonger
    ? { from: view.state.doc.length, insert: next.slice(before.length) }
    : { from: 0, to: view.state.doc.length, insert: next };
  const end = view.state.doc.length + (isLonger ? next.length - before.length : 0);
  const scroll = follow && isLonger ? [EditorView.scrollIntoView(end, { y: "end" })] : [];
  view.dispatch({ changes, effects: scroll });
}

/** The line of the view that shows a place; of a long line, the piece that is about so far into the text. */
function viewLineOf({ line, share }: Place, lines: ViewLines, count: number): number {
  const first = Math.min(lines.toView(line), count);
  if (!lines.hasPieces || share === undefined) return first;
  const next = lines.toView(line + 1);
  const last = next > first ? next - 1 : count;
  return Math.max(first, Math.min(last, Math.floor(share * count) + 1));
}

export function goTo(view: EditorView, place: Place, lines: ViewLines): void {
  const { doc } = view.state;
  const target = viewLineOf(place, lines, doc.lines);
  const scroll = EditorView.scrollIntoView(doc.line(target).from, { y: "start", yMargin: 42 });
  view.dispatch({ effects: [setPlace.of(target), scroll] });
}

/** The line of the view that one looks at: the one gone to, as long as it is in sight, else the screen's first. */
function lineLookedAt(view: EditorView): number {
  const { scrollDOM, state } = view;
  const top = (scrollDOM.getBoundingClientRect().top - view.documentTop) / view.scaleY;
  const bottom = top + scrollDOM.clientHeight / view.scaleY;
  const place = placeOf(state);
  const placed = place && view.lineBlockAt(state.doc.line(place).from);
  if (place && placed && placed.bottom > top && placed.top < bottom) return place;
  return state.doc.lineAt(view.lineBlockAtHeight(Math.max(0, top)).from).number;
}

/** Where a reader is. */
export function spotOf(view: EditorView, lines: ViewLines): Spot {
  const shown = lineLookedAt(view);
  return { line: lines.fromView(shown).line, share: (shown - 1) / view.state.doc.lines };
}

import { SearchQuery } from "@codemirror/search";
import { type EditorState, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { SearchQuestion } from "@/lib/client/artifacts/artifact-api";

/** The line that somebody jumped to, from 1. */
export const setPlace = StateEffect.define<number | undefined>();

const PLACE = Decoration.line({ class: "cm-place" });

const placeField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, changes, newDoc }) {
    for (const effect of effects) {
      if (!effect.is(setPlace)) continue;
      if (effect.value === undefined || effect.value > newDoc.lines) return Decoration.none;
      return Decoration.set(PLACE.range(newDoc.line(effect.value).from));
    }
    return marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The line that is marked so, from 1. */
export function placeOf(state: EditorState): number | undefined {
  const marked = state.field(placeField).iter();
  return marked.value ? state.doc.lineAt(marked.from).number : undefined;
}

export const setQuestion = StateEffect.define<SearchQuestion | undefined>();

/** A regular expression is the server's to run: here it could hold the page for ever. */
function toQuery(question: SearchQuestion | undefined): SearchQuery | undefined {
  if (!question || question.isRegex) return undefined;
  const query = new SearchQuery({
    search: question.query,
    caseSensitive: question.matchCase,
    literal: true,
  });
  return query.valid ? query : undefined;
}

const questionField = StateField.define<SearchQuery | undefined>({
  create: () => undefined,
  update(query, { effects }) {
    const asked = effects.find((effect) => effect.is(setQuestion));
    return asked ? toQuery(asked.value) : query;
  },
});

const MATCH = Decoration.mark({ class: "cm-mark" });

function marksIn(view: EditorView): DecorationSet {
  const query = view.state.field(questionField);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of query ? view.visibleRanges : []) {
    const found = query?.getCursor(view.state, from, to);
    for (let next = found?.next(); next && !next.done; next = found?.next()) {
      builder.add(next.value.from, next.value.to, MATCH);
    }
  }
  return builder.finish();
}

/** Marks what was searched for in the lines on the screen. */
const matches = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;

    constructor(view: EditorView) {
      this.marks = marksIn(view);
    }

    update(update: ViewUpdate) {
      const isAsked = update.transactions.some(({ effects }) =>
        effects.some((effect) => effect.is(setQuestion)),
      );
      if (update.docChanged || update.viewportChanged || isAsked) this.marks = marksIn(update.view);
    }
  },
  { decorations: (plugin) => plugin.marks },
);

export const CODE_MARKS = [placeField, questionField, matches];

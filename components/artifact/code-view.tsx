"use client";

import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SearchQuestion } from "@/lib/client/artifacts/artifact-api";
import type { Spot } from "@/lib/client/artifacts/chunk-cells";
import type { ViewLines } from "@/lib/client/artifacts/view-lines";
import { useLatest } from "@/lib/client/use-latest";
import {
  compartments,
  goTo,
  isAtEnd,
  numbered,
  readOnly,
  showText,
  specialCharacters,
  spotOf,
} from "./code-editor";
import { languageOf } from "./code-language";
import { CODE_MARKS, setQuestion } from "./code-marks";
import { CODE_LOOK } from "./code-theme";
import { HIGHLIGHTED_LENGTH, type Place } from "./reading";

type Props = {
  lines: ViewLines;
  title: string;
  mediaType: string;
  isWrapped: boolean;
  /** The text grows: its end is kept in sight for a reader who is there. */
  isFollowing: boolean;
  place: Place | undefined;
  marks: SearchQuestion | undefined;
  /** With where the reader is. */
  onScroll(spot: Spot): void;
};

/** A text in its lines. Only what is on the screen is in the page, so that 25 MB scroll like one. */
export default function CodeView(props: Props) {
  const t = useTranslations("artifact");
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const shown = useRef("");
  const latest = useLatest(props);
  const [parts] = useState(compartments);
  const { lines, title, mediaType, isWrapped, place, marks } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes is told to it below
  useEffect(() => {
    if (!host.current) return;
    let frame = 0;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: lines.text,
        extensions: [
          readOnly(title),
          specialCharacters(t),
          CODE_LOOK,
          CODE_MARKS,
          parts.numbers.of(numbered(lines)),
          parts.wrap.of(isWrapped ? EditorView.lineWrapping : []),
          parts.language.of([]),
        ],
      }),
    });
    view.current = editor;
    shown.current = lines.text;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { lines: known, onScroll: tell } = latest.current;
        tell(spotOf(editor, known));
      });
    };
    editor.scrollDOM.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      editor.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || shown.current === lines.text) return;
    const follow = latest.current.isFollowing && isAtEnd(editor);
    showText(editor, shown.current, lines.text, follow);
    shown.current = lines.text;
  }, [lines, latest]);

  useEffect(() => {
    view.current?.dispatch({ effects: parts.numbers.reconfigure(numbered(lines)) });
  }, [lines, parts]);

  useEffect(() => {
    const wrap = isWrapped ? EditorView.lineWrapping : [];
    view.current?.dispatch({ effects: parts.wrap.reconfigure(wrap) });
  }, [isWrapped, parts]);

  const isColoured = lines.text.length <= HIGHLIGHTED_LENGTH && !lines.hasPieces;
  useEffect(() => {
    let isCurrent = true;
    const loading = isColoured ? languageOf(title, mediaType) : Promise.resolve([]);
    void loading.then((language) => {
      if (isCurrent) view.current?.dispatch({ effects: parts.language.reconfigure(language) });
    });
    return () => {
      isCurrent = false;
    };
  }, [isColoured, title, mediaType, parts]);

  useEffect(() => {
    view.current?.dispatch({ effects: setQuestion.of(marks) });
  }, [marks]);

  useEffect(() => {
    const { lines: known, onScroll } = latest.current;
    if (!view.current || !place) return;
    goTo(view.current, place, known);
    // Where the line was in sight already, nothing scrolls that would tell.
    onScroll(spotOf(view.current, known));
  }, [place, latest]);

  return <div className="min-h-0 flex-1" data-testid="artifact-text" ref={host} />;
}

"use client";

import { getChunks, unifiedMergeView } from "@codemirror/merge";
import { EditorState, Text } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toViewLines } from "@/lib/client/artifacts/view-lines";
import type { Words } from "@/lib/i18n/messages";
import { Button } from "../ui/button";
import { phrases, readOnly } from "./code-editor";
import { languageOf } from "./code-language";
import { CODE_LOOK } from "./code-theme";
import { HIGHLIGHTED_LENGTH } from "./reading";

type Props = { before: string; after: string; title: string; mediaType: string; label: string };

/** An exact difference of texts that have little in common takes very long; a coarse one will do then. */
const DIFF = { scanLimit: 2_000, timeout: 400 };

function tell(t: Words<"artifact">, changed: number): string {
  return changed === 0 ? t("difference.none") : t("difference.places", { count: changed });
}

/** Two texts in one: what is gone above what came in its place; the rest folded. */
export function DiffView({ before, after, title, mediaType, label }: Props) {
  const t = useTranslations("artifact");
  const host = useRef<HTMLDivElement>(null);
  const [changed, setChanged] = useState<number>();
  const [isFolded, setFolded] = useState(true);

  useEffect(() => {
    let editor: EditorView | undefined;
    let isCurrent = true;
    const isSmall = before.length + after.length <= 2 * HIGHLIGHTED_LENGTH;
    const loading = isSmall ? languageOf(title, mediaType) : Promise.resolve([]);
    void loading.then((language) => {
      if (!isCurrent || !host.current) return;
      editor = new EditorView({
        parent: host.current,
        state: EditorState.create({
          doc: toViewLines(after).text,
          extensions: [
            readOnly(label),
            phrases(t),
            CODE_LOOK,
            lineNumbers(),
            EditorView.lineWrapping,
            language,
            unifiedMergeView({
              // As a text, for a string's lines would be told apart by other rules than ours.
              original: Text.of(toViewLines(before).text.split("\n")),
              mergeControls: false,
              ...(isFolded && { collapseUnchanged: { margin: 3, minSize: 6 } }),
              diffConfig: DIFF,
            }),
          ],
        }),
      });
      setChanged(getChunks(editor.state)?.chunks.length ?? 0);
    });
    return () => {
      isCurrent = false;
      editor?.destroy();
    };
  }, [before, after, title, mediaType, label, isFolded, t]);

  return (
    <div className="flex h-full flex-col">
      <div className="flex h-11 shrink-0 items-center gap-2 pr-2 pl-4 text-muted-foreground text-xs">
        <p role="status">{changed !== undefined && tell(t, changed)}</p>
        {changed !== undefined && (
          <Button className="ml-auto h-9 px-2.5 text-xs" onClick={() => setFolded(!isFolded)}>
            {isFolded ? t("difference.allLines") : t("difference.changesOnly")}
          </Button>
        )}
      </div>
      <div className="artifact-diff min-h-0 flex-1" data-testid="artifact-diff" ref={host} />
    </div>
  );
}

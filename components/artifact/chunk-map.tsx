"use client";

import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ArtifactView } from "@/lib/artifacts/contract";
import {
  chunkAtSpot,
  chunkCells,
  chunkSummary,
  describeCell,
  type Spot,
  spotOfChunk,
} from "@/lib/client/artifacts/chunk-cells";
import { ChunkBlock } from "./chunk-block";
import { moveAmongButtons } from "./rows";

type Props = {
  view: ArtifactView;
  read: ReadonlySet<number>;
  /** Where the reader is. */
  current: Spot;
  onJump(line: number, share: number): void;
};

/** As many as stand beside the first one. */
function columnsOf(grid: HTMLElement): number {
  const blocks = [...grid.querySelectorAll<HTMLElement>("button[data-row]")];
  const top = blocks[0]?.offsetTop;
  const below = blocks.findIndex((block) => block.offsetTop !== top);
  return below === -1 ? Math.max(1, blocks.length) : below;
}

/** How the text is cut, a block a chunk, and what of it the model has read. */
export function ChunkMap({ view, read, current, onJump }: Props) {
  const t = useTranslations("artifact");
  const { chunks } = view;
  const at = chunkAtSpot(chunks, current);
  const cells = useMemo(() => chunkCells(chunks, read, at), [chunks, read, at]);
  const [looked, setLooked] = useState<number>();
  const [stop, setStop] = useState<number>();
  const grid = useRef<HTMLDivElement>(null);
  const here = cells.findIndex(({ isCurrent }) => isCurrent);
  const most = Math.max(1, ...cells.map(({ tokens }) => tokens));
  const told = cells[looked ?? here];
  const perCell = cells[0] ? cells[0].to - cells[0].from + 1 : 1;

  const jump = useCallback(
    (index: number) => {
      const { line, share } = spotOfChunk(chunks, index);
      onJump(line, share);
    },
    [chunks, onJump],
  );

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    moveAmongButtons(event, grid.current ? columnsOf(grid.current) : 1);
  }

  return (
    <div className="p-4">
      <p className="text-sm leading-relaxed" data-testid="chunk-summary">
        {chunkSummary(t, chunks, read)}
      </p>
      <p aria-hidden="true" className="mt-1 min-h-10 text-muted-foreground text-xs leading-relaxed">
        {told && describeCell(t, told, chunks.length)}
      </p>
      <Legend perCell={perCell} />
      <div
        aria-label={t("map.label")}
        className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(1.5rem,1fr))] gap-1"
        onKeyDown={onKeyDown}
        ref={grid}
        role="toolbar"
      >
        {cells.map((cell, index) => (
          <ChunkBlock
            cell={cell}
            index={index}
            isStop={index === (stop ?? Math.max(0, here))}
            key={cell.from}
            label={describeCell(t, cell, chunks.length)}
            level={cell.tokens / most}
            onJump={jump}
            onLook={setLooked}
            onStop={setStop}
          />
        ))}
      </div>
    </div>
  );
}

function Legend({ perCell }: { perCell: number }) {
  const t = useTranslations("artifact");
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-muted-foreground text-xs">
      <li className="flex items-center gap-1.5">
        <span className="size-3 rounded-xs border border-primary bg-primary" /> {t("map.read")}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="size-3 rounded-xs border border-border-strong" /> {t("map.unread")}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="mx-0.75 size-3 rounded-xs outline-2 outline-foreground outline-offset-1" />{" "}
        {t("map.here")}
      </li>
      {perCell > 1 && <li>{t("map.block", { count: perCell })}</li>}
    </ul>
  );
}

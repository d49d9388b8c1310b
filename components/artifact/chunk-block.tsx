import { memo } from "react";
import type { ChunkCell } from "@/lib/client/artifacts/chunk-cells";
import { cn } from "../ui/cn";

type Props = {
  cell: ChunkCell;
  index: number;
  label: string;
  /** Its tokens beside the largest one's, from 0 to 1. */
  level: number;
  /** The one block that Tab comes to; arrow keys go on from there. */
  isStop: boolean;
  onLook(index: number | undefined): void;
  onStop(index: number): void;
  onJump(chunk: number): void;
};

/** A block of the map. Filled: read. Its height inside says how many tokens it has. */
export const ChunkBlock = memo(
  function ChunkBlock({ cell, index, label, level, isStop, onLook, onStop, onJump }: Props) {
    const share = cell.read / (cell.to - cell.from + 1);
    return (
      <button
        aria-current={cell.isCurrent ? "location" : undefined}
        aria-label={label}
        className={cn(
          "relative h-6 overflow-hidden rounded-sm border bg-card outline-offset-1 focus-visible:outline-2",
          share > 0 ? "border-primary" : "border-border-strong/60 hover:border-foreground",
          cell.isCurrent && "outline-2 outline-foreground",
        )}
        data-row
        onBlur={() => onLook(undefined)}
        onClick={() => onJump(cell.from)}
        onFocus={() => {
          onStop(index);
          onLook(index);
        }}
        onPointerEnter={() => onLook(index)}
        onPointerLeave={() => onLook(undefined)}
        tabIndex={isStop ? 0 : -1}
        title={label}
        type="button"
      >
        <span
          className={cn("absolute inset-x-0 bottom-0", share > 0 ? "bg-primary/30" : "bg-muted")}
          style={{ height: `${Math.max(8, level * 100)}%` }}
        />
        {share > 0 && (
          <span
            className="absolute bottom-0 left-0 bg-primary"
            style={{
              height: `${Math.max(8, level * 100)}%`,
              width: `${Math.max(20, share * 100)}%`,
            }}
          />
        )}
      </button>
    );
  },
  (before, after) =>
    before.label === after.label &&
    before.isStop === after.isStop &&
    before.cell.isCurrent === after.cell.isCurrent &&
    before.level === after.level &&
    before.onJump === after.onJump,
);

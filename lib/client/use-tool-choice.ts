import { useMemo } from "react";
import { isToolKind, type ToolKind } from "../tool-kinds";
import { useStoredValue } from "./use-stored-value";

export type ToolChoice = {
  /** What is switched off for the replies to come. */
  without: ToolKind[];
  toggle(kind: ToolKind): void;
};

/** The tools that this browser lets models call: all, until some are switched off. */
export function useToolChoice(): ToolChoice {
  const [stored, store] = useStoredValue("holdfast:without-tools");
  return useMemo(() => {
    const without = (stored ?? "").split(" ").filter(isToolKind);
    return {
      without,
      toggle(kind) {
        const others = without.filter((each) => each !== kind);
        store((others.length < without.length ? others : [...without, kind]).join(" "));
      },
    };
  }, [stored, store]);
}

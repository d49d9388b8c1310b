import { useId, useMemo } from "react";
import type { Segment } from "@/lib/client/markdown/split-markdown";
import type { FootnoteNames } from "./footnote-link";

type Gathered = { links: string[]; notes: Map<string, string>; labels: string[] };

/** What all pieces define, and the footnotes that are both said and referred to, in the order of the references. */
function gather(segments: readonly Segment[]): Gathered {
  const links: string[] = [];
  const notes = new Map<string, string>();
  const referred = new Set<string>();
  for (const segment of segments) {
    if (segment.kind === "code") continue;
    links.push(...segment.found.links);
    for (const [label, note] of segment.found.notes) {
      if (!notes.has(label.toLowerCase())) notes.set(label.toLowerCase(), note);
    }
    for (const label of segment.found.noteLabels) referred.add(label.toLowerCase());
  }
  return { links, notes, labels: [...referred].filter((label) => notes.has(label)) };
}

/** Stays the same object while it says the same, so that settled pieces are left alone. */
function useStable<T>(value: T, key: string): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value
  return useMemo(() => value, [key]);
}

export function useReferences(segments: readonly Segment[]) {
  const prefix = useId();
  const { links, notes, labels } = gather(segments);
  const key = labels.join(" ");
  const names: FootnoteNames = useStable(
    { prefix, numbers: new Map(labels.map((label, index) => [label, index + 1])) },
    `${prefix} ${key}`,
  );
  return {
    links: useStable(links, links.join("\n")),
    names,
    notes: labels.map((label) => notes.get(label) ?? ""),
  };
}

import { useEffect } from "react";
import { useLatest } from "../use-latest";

type Open = (artifactId: string) => void;

/** Of the chat that is on the page. */
const desks = new Set<Open>();

/** Opens an artifact beside the chat on the page, from outside of that. @returns whether there is one */
export function openBesideChat(artifactId: string): boolean {
  for (const open of desks) open(artifactId);
  return desks.size > 0;
}

/** Hears what is to be opened. */
export function useOpenBeside(open: Open): void {
  const latest = useLatest(open);
  useEffect(() => {
    const desk: Open = (artifactId) => latest.current(artifactId);
    desks.add(desk);
    return () => void desks.delete(desk);
  }, [latest]);
}

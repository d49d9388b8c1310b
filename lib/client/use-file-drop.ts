import { useEffect, useState } from "react";
import { useLatest } from "./use-latest";

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/**
 * Takes the files that are dropped anywhere on the page; a browser left alone would open them in its place.
 * @returns whether files are held over the page
 */
export function useFileDrop(onDrop: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useLatest(onDrop);
  useEffect(() => {
    // Every element that is entered is left once, in either order; over the page means one more entered than left.
    let depth = 0;
    const listen = <Name extends "dragenter" | "dragover" | "dragleave" | "drop">(
      name: Name,
      heed: (event: DragEvent) => void,
    ) => {
      const listener = (event: DragEvent) => {
        if (bringsFiles(event)) heed(event);
      };
      window.addEventListener(name, listener);
      return () => window.removeEventListener(name, listener);
    };
    const count = (change: number) => {
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    const stops = [
      listen("dragenter", () => count(1)),
      listen("dragleave", () => count(-1)),
      listen("dragover", (event) => {
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      }),
      listen("drop", (event) => {
        event.preventDefault();
        count(-depth);
        latest.current([...(event.dataTransfer?.files ?? [])]);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [latest]);
  return isOver;
}

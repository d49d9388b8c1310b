import { useTheme } from "next-themes";
import { useEffect, useState } from "react";
import { toSafeDiagram } from "@/lib/client/markdown/diagram-safety";
import type { Drawing } from "./draw-diagram";

/** A diagram drawn in the page's colours; undefined until it is, or "failed". */
export function useDrawing(source: string): Drawing | "failed" | undefined {
  const isDark = useTheme().resolvedTheme === "dark";
  const [drawing, setDrawing] = useState<Drawing | "failed">();

  useEffect(() => {
    const safe = toSafeDiagram(source);
    let isCurrent = true;
    const show = (result: Drawing | "failed") => isCurrent && setDrawing(result);
    if (safe === undefined) show("failed");
    else {
      import("./draw-diagram")
        .then(({ drawDiagram }) => drawDiagram(safe, isDark))
        // A mistake in the diagram, or mermaid could not be loaded: the source is what there is to show.
        .then(show, () => show("failed"));
    }
    return () => {
      isCurrent = false;
    };
  }, [source, isDark]);

  return drawing;
}

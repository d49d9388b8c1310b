import { Code2, Workflow } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "../ui/button";
import { CodeFrame } from "./code-frame";
import { CodeLines } from "./code-lines";
import { useDrawing } from "./use-drawing";

/** A diagram as a picture, which can load nothing and run nothing; or its source, if it cannot be drawn. */
export function Diagram({ source }: { source: string }) {
  const t = useTranslations("markdown");
  const drawing = useDrawing(source);
  const [wantsSource, setWantsSource] = useState(false);
  const picture = typeof drawing === "object" ? drawing : undefined;
  const isSource = wantsSource || !picture;
  return (
    <CodeFrame
      actions={
        picture && (
          <IconButton
            label={t(isSource ? "diagram.show" : "diagram.source")}
            onClick={() => setWantsSource(!wantsSource)}
          >
            {isSource ? (
              <Workflow aria-hidden="true" className="size-4!" />
            ) : (
              <Code2 aria-hidden="true" className="size-4!" />
            )}
          </IconButton>
        )
      }
      code={source}
      label={drawing === "failed" ? `mermaid · ${t("diagram.failed")}` : "mermaid"}
    >
      {picture && !isSource ? (
        <div className="scroll-thin overflow-x-auto p-4" data-testid="diagram">
          {/* biome-ignore lint/performance/noImgElement: a picture made on this page */}
          <img
            alt={t("diagram.alt")}
            className="mx-auto h-auto max-w-full"
            height={picture.height}
            src={picture.src}
            width={picture.width}
          />
        </div>
      ) : (
        <CodeLines code={source} isComplete language="mermaid" />
      )}
    </CodeFrame>
  );
}

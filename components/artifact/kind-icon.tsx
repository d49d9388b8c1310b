import { Braces, FileCode, FileText, NotebookText, ScrollText, Table2 } from "lucide-react";
import { type ArtifactKind, kindOf } from "@/lib/client/artifacts/artifact-words";
import { cn } from "../ui/cn";

const ICONS: Record<ArtifactKind, typeof FileText> = {
  markdown: NotebookText,
  table: Table2,
  data: Braces,
  document: FileText,
  log: ScrollText,
  code: FileCode,
  text: FileText,
};

type Props = { title: string; mediaType: string; className?: string };

/** A small tile that shows what kind of text an artifact is. */
export function KindIcon({ title, mediaType, className = "size-8" }: Props) {
  const Icon = ICONS[kindOf({ title, mediaType })];
  return (
    <span
      aria-hidden="true"
      className={cn(
        "grid shrink-0 place-items-center rounded-lg bg-wash text-primary [&_svg]:size-[1.05rem]",
        className,
      )}
    >
      <Icon />
    </span>
  );
}

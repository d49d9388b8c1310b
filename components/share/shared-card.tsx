import { FileText, Image, Lock } from "lucide-react";
import { useTranslations } from "use-intl/react";

type Props = { kind: "document" | "image"; title: string };

/** Something of its owner's that the link does not lead to. */
export function SharedCard({ kind, title }: Props) {
  const t = useTranslations("share");
  const Icon = kind === "image" ? Image : FileText;
  return (
    <div
      className="my-2 flex w-full max-w-sm items-center gap-3 rounded-xl border border-dashed bg-card p-2.5 text-left"
      data-testid="shared-card"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-muted text-muted-foreground">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium text-sm">{title}</p>
        <p className="flex items-center gap-1 text-muted-foreground text-xs">
          <Lock aria-hidden="true" className="size-3 shrink-0" />
          {t(kind === "image" ? "imageNotShared" : "documentNotShared")}
        </p>
      </div>
    </div>
  );
}

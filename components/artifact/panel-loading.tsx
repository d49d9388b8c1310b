import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "../ui/button";
import { type Opened, useDesk } from "./desk-context";

const LINES = [62, 84, 41, 90, 73, 35, 80, 58, 88, 47, 69, 30];

/** Where the text will stand, before it is there. */
export function TextSkeleton() {
  return (
    <div aria-hidden="true" className="h-full overflow-hidden py-2">
      {LINES.map((width) => (
        <div className="flex h-5.25 items-center gap-4 pl-4" key={width}>
          <span className="h-2 w-5 rounded bg-muted" />
          <span
            className="h-2 animate-breathe rounded bg-muted"
            style={{ width: `${width * 0.8}%` }}
          />
        </div>
      ))}
    </div>
  );
}

type Props = { opened: Opened; children?: ReactNode };

/** The panel before its own code is there: the same frame, so that nothing moves. */
export function PanelLoading({ opened, children }: Props) {
  const t = useTranslations("artifact");
  const { close } = useDesk();
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-14 shrink-0 items-center gap-2.5 pr-2 pl-4">
        <span className="size-8 shrink-0 rounded-lg bg-muted" />
        <p className="min-w-0 flex-1 truncate font-medium text-[0.95rem]">{opened.title}</p>
        <IconButton label={t("close")} onClick={close}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className="h-8 shrink-0" />
      <div className="h-10 shrink-0 border-b" />
      {children ?? (
        <>
          <TextSkeleton />
          <p className="sr-only" role="status">
            {t("loading")}
          </p>
        </>
      )}
    </div>
  );
}

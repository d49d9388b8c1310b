"use client";

import { Check, Copy, Download, Eye, WrapText, X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import type { ArtifactMeta } from "@/lib/artifacts/contract";
import { textPath } from "@/lib/client/artifacts/artifact-paths";
import { kindOf, sizeOf } from "@/lib/client/artifacts/artifact-words";
import { useCopy } from "@/lib/client/use-copy";
import { IconButton } from "../ui/button";
import { cn } from "../ui/cn";
import { useDesk } from "./desk-context";
import { KindIcon } from "./kind-icon";
import { PanelMenu } from "./panel-menu";
import type { Reading } from "./reading";
import { TimeLeft } from "./time-left";
import type { ShownArtifact } from "./use-shown-artifact";
import { VersionMenu } from "./version-menu";

type Props = {
  title: string | undefined;
  mediaType: string;
  meta: ArtifactMeta | undefined;
  shown?: ShownArtifact;
  reading?: Reading;
};

const ROOMY = "hidden @md:inline-flex";
const PRESSED = "aria-pressed:bg-muted aria-pressed:text-foreground";
const LINK =
  "size-10 shrink-0 items-center justify-center rounded-lg text-muted-foreground transition-colors hover:bg-muted hover:text-foreground [&_svg]:size-4";

export function PanelHeader({ title, mediaType, meta, shown, reading }: Props) {
  const t = useTranslations("artifact");
  const common = useTranslations("common");
  const { sessionId, close } = useDesk();
  const { isCopied, copy } = useCopy();
  const text = shown?.text;
  const download = meta && textPath(sessionId, meta.artifactId, meta.version);
  return (
    <header className="shrink-0">
      <div className="flex h-14 items-center gap-0.5 pr-2 pl-4">
        <KindIcon mediaType={mediaType} title={title ?? ""} />
        {title ? (
          <h2 className="mx-2 min-w-0 flex-1 truncate font-medium text-[0.95rem]" title={title}>
            {title}
          </h2>
        ) : (
          <span className="mx-2 h-3 max-w-48 flex-1 animate-breathe rounded bg-muted" />
        )}
        <div className="ml-auto flex shrink-0 items-center">
          {reading && shown && (
            <>
              {reading.toggleRendered && (
                <IconButton
                  aria-pressed={reading.isRendered}
                  className={cn(ROOMY, PRESSED)}
                  label={t("reading.asPage")}
                  onClick={reading.toggleRendered}
                >
                  <Eye aria-hidden="true" className="size-4!" />
                </IconButton>
              )}
              {!reading.isRendered && (
                <IconButton
                  aria-pressed={reading.isWrapped}
                  className={cn(ROOMY, PRESSED)}
                  label={t("reading.wrap")}
                  onClick={reading.toggleWrap}
                >
                  <WrapText aria-hidden="true" className="size-4!" />
                </IconButton>
              )}
              <IconButton
                className={ROOMY}
                disabled={text === undefined}
                label={isCopied ? common("copied") : t("reading.copy")}
                onClick={() => text !== undefined && copy(text)}
              >
                {isCopied ? (
                  <Check aria-hidden="true" className="size-4! text-primary" />
                ) : (
                  <Copy aria-hidden="true" className="size-4!" />
                )}
              </IconButton>
              {download && (
                <a
                  aria-label={common("download")}
                  className={cn(LINK, ROOMY)}
                  download
                  href={download}
                  title={common("download")}
                >
                  <Download aria-hidden="true" />
                </a>
              )}
              <PanelMenu download={download} reading={reading} shown={shown} title={title} />
            </>
          )}
          <IconButton label={t("close")} onClick={close}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      </div>
      <div className="flex h-8 items-center gap-x-1.5 overflow-hidden whitespace-nowrap pr-3 pl-4 text-muted-foreground text-xs">
        {meta ? (
          <>
            <MetaLine meta={meta} />
            {shown?.view && (
              <div className="-mr-1.5 ml-auto flex shrink-0 items-center">
                <VersionMenu shown={shown} view={shown.view} />
                <TimeLeft expiresAt={shown.view.expiresAt} />
              </div>
            )}
          </>
        ) : (
          <DraftLine shown={shown} />
        )}
      </div>
    </header>
  );
}

function MetaLine({ meta }: { meta: ArtifactMeta }) {
  const t = useTranslations("artifact");
  const language = useLocale();
  return (
    <p className="truncate">
      <span className="hidden @sm:inline">{t(`kind.${kindOf(meta)}`)} · </span>
      {t("count.tokens", { count: meta.tokens })} · {sizeOf(meta.bytes, language)}
      <span className="hidden @md:inline"> · {t("count.lines", { count: meta.lines })}</span>
    </p>
  );
}

function DraftLine({ shown }: { shown: ShownArtifact | undefined }) {
  const t = useTranslations("artifact");
  if (!shown) return null;
  const { draft, isWriting, text = "" } = shown;
  if (!draft) return <span className="h-2.5 w-52 animate-breathe rounded bg-muted" />;
  const written = t("count.characters", { count: text.length });
  if (!isWriting) return <p>{written}</p>;
  return (
    <p className="flex items-center gap-2">
      <span aria-hidden="true" className="size-1.5 animate-breathe rounded-full bg-primary" />
      {t(draft.state === "saving" ? "draft.saving" : "draft.writing")} · {written}
    </p>
  );
}

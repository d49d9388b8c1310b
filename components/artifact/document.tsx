"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { SearchQuestion } from "@/lib/client/artifacts/artifact-api";
import type { Spot } from "@/lib/client/artifacts/chunk-cells";
import { useFollowEnd } from "@/lib/client/artifacts/use-follow-end";
import { toViewLines } from "@/lib/client/artifacts/view-lines";
import { Markdown } from "../chat/markdown";
import { later } from "../ui/later";
import { NotLoaded } from "../ui/not-loaded";
import { TextSkeleton } from "./panel-loading";
import { ArtifactUnreachable } from "./panel-states";
import type { Place, Reading } from "./reading";
import type { ShownArtifact } from "./use-shown-artifact";

const code = later(() => import("./code-view"), NotLoaded, TextSkeleton);

type Props = {
  shown: ShownArtifact;
  title: string;
  mediaType: string;
  reading: Reading;
  place: Place | undefined;
  marks: SearchQuestion | undefined;
  onScroll(spot: Spot): void;
};

/** The text itself: as a page where it is Markdown, or in its lines. */
export function Document({ shown, title, mediaType, reading, ...props }: Props) {
  const t = useTranslations("artifact");
  const { text, textFailure, retryText, isWriting } = shown;
  const lines = useMemo(() => toViewLines(text ?? ""), [text]);
  if (text === undefined) {
    return textFailure ? (
      <ArtifactUnreachable failure={textFailure} onRetry={retryText} />
    ) : (
      <>
        <TextSkeleton />
        <p className="sr-only" role="status">
          {t("loadingText")}
        </p>
      </>
    );
  }
  if (reading.isRendered) return <Page isWriting={isWriting} text={text} title={title} />;
  return (
    <div className="flex h-full flex-col">
      {lines.hasPieces && (
        <p className="shrink-0 border-b bg-muted px-4 py-1.5 text-muted-foreground text-xs">
          {t("reading.pieces")}
        </p>
      )}
      <code.Later
        {...props}
        isFollowing={isWriting}
        isWrapped={reading.isWrapped}
        lines={lines}
        mediaType={mediaType}
        title={title}
      />
    </div>
  );
}

function Page({ text, title, isWriting }: { text: string; title: string; isWriting: boolean }) {
  const t = useTranslations("artifact");
  const { scroller, content } = useFollowEnd(isWriting);
  return (
    <section
      aria-label={t("reading.page", { title })}
      className="scroll-thin h-full overflow-y-auto outline-offset-[-2px]"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      ref={scroller}
    >
      <div className="mx-auto max-w-3xl px-5 py-5 sm:px-7" ref={content}>
        <Markdown isStreaming={isWriting} text={text} />
      </div>
    </section>
  );
}

"use client";

import * as Tabs from "radix-ui/tabs";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useArtifactSearch } from "@/lib/client/artifacts/use-artifact-search";
import { cn } from "../ui/cn";
import { later } from "../ui/later";
import { NotLoaded } from "../ui/not-loaded";
import { ChunkMap } from "./chunk-map";
import { useDesk } from "./desk-context";
import { Document } from "./document";
import { OutlineList } from "./outline-list";
import { TextSkeleton } from "./panel-loading";
import type { Place, Reading } from "./reading";
import { SearchPane } from "./search-pane";
import type { ShownArtifact } from "./use-shown-artifact";
import { newestOf } from "./version-menu";

const versions = later(() => import("./versions-pane"), NotLoaded, TextSkeleton);

type Props = {
  shown: ShownArtifact;
  title: string;
  mediaType: string;
  tab: string;
  setTab(tab: string): void;
  reading: Reading;
  read: ReadonlySet<number>;
  place: Place | undefined;
  jump(line: number, share?: number): void;
};

const START = { line: 1, share: 0 };

const TABS = ["document", "outline", "search", "chunks", "versions"] as const;

/** Beside the text where there is room, above it where there is not: both stay in sight. */
const SIDE =
  "scroll-thin min-h-0 shrink-0 basis-[max(42%,11rem)] overflow-y-auto border-b outline-offset-[-2px] @3xl:basis-80 @3xl:border-r @3xl:border-b-0";

export function PanelBody({ shown, title, mediaType, tab, setTab, place, jump, ...props }: Props) {
  const t = useTranslations("artifact");
  const { sessionId } = useDesk();
  const { view, draft } = shown;
  const [spot, setSpot] = useState(START);
  const search = useArtifactSearch(sessionId, shown.artifactId ?? "");
  // Of a text that is still being written there is nothing yet but the text.
  const canLookInto = view !== undefined && draft === undefined;
  const active = canLookInto ? tab : "document";
  return (
    <Tabs.Root
      activationMode="manual"
      className="flex min-h-0 flex-1 flex-col"
      onValueChange={setTab}
      value={active}
    >
      <Tabs.List
        aria-label={t("parts.label")}
        className="scroll-thin flex h-10 shrink-0 gap-0.5 overflow-x-auto overflow-y-hidden border-b px-2 [scrollbar-width:none] @md:px-3"
      >
        {TABS.map((value) => (
          <Tabs.Trigger
            className="-mb-px h-10 shrink-0 whitespace-nowrap border-transparent border-b-2 px-2 text-muted-foreground text-sm outline-offset-[-3px] transition-colors hover:text-foreground disabled:opacity-45 data-[state=active]:border-primary data-[state=active]:text-foreground @md:px-2.5"
            disabled={value !== "document" && !canLookInto}
            key={value}
            value={value}
          >
            {t(`parts.${value}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <div className="flex min-h-0 flex-1 flex-col @3xl:flex-row">
        {view && (
          <>
            <Tabs.Content className={SIDE} tabIndex={-1} value="outline">
              <OutlineList current={spot.line} onJump={jump} outline={view.outline} />
            </Tabs.Content>
            <Tabs.Content
              className={cn(SIDE, "flex flex-col data-[state=inactive]:hidden")}
              tabIndex={-1}
              value="search"
            >
              <SearchPane
                isOld={view.meta.version < newestOf(view)}
                onJump={jump}
                search={search}
              />
            </Tabs.Content>
            <Tabs.Content className={SIDE} tabIndex={-1} value="chunks">
              <ChunkMap current={spot} onJump={jump} read={props.read} view={view} />
            </Tabs.Content>
            <Tabs.Content className="min-h-0 flex-1" tabIndex={-1} value="versions">
              <versions.Later mediaType={mediaType} title={title} view={view} />
            </Tabs.Content>
          </>
        )}
        <Tabs.Content
          className={cn("relative min-h-0 min-w-0 flex-1", active === "versions" && "hidden")}
          forceMount
          tabIndex={-1}
          value="document"
        >
          <Document
            marks={active === "search" ? search.question : undefined}
            mediaType={mediaType}
            onScroll={setSpot}
            place={place}
            reading={props.reading}
            shown={shown}
            title={title}
          />
        </Tabs.Content>
      </div>
    </Tabs.Root>
  );
}

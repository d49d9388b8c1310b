import { getToolName } from "ai";
import type { Words } from "../../i18n/messages";
import { complaintOf, FETCH, inputOf, readOutput, SAVE, type ToolPart } from "./artifact-calls";
import { isRecord } from "./is-record";

type T = Words<"artifact">;

/** `chunk 4 of 120`, `chunks 4–6 of 120`: people count from 1. */
function chunksIn(t: T, part: ToolPart): string {
  const { chunks = [], of: total } = readOutput(part.output);
  const from = (chunks[0]?.index ?? 0) + 1;
  const to = (chunks.at(-1)?.index ?? 0) + 1;
  if (chunks.length === 0) return t("range.nothing");
  if (from === to) {
    return total === undefined
      ? t("range.chunk", { number: from })
      : t("range.chunkOf", { number: from, total });
  }
  return total === undefined
    ? t("range.chunks", { from, to })
    : t("range.chunksOf", { from, to, total });
}

/** What a running fetch asked for, before there is an answer. */
function askedFor(t: T, part: ToolPart): string {
  const { heading, lines, index } = inputOf(part);
  if (typeof heading === "string") return t("range.heading", { heading });
  if (typeof index === "number") return t("range.chunk", { number: index + 1 });
  if (isRecord(lines) && typeof lines.from === "number") {
    return typeof lines.to === "number" && lines.to !== lines.from
      ? t("range.lines", { from: lines.from, to: lines.to })
      : t("range.line", { number: lines.from });
  }
  return t("range.on");
}

function matchesIn(t: T, output: unknown): string {
  const matches = isRecord(output) && Array.isArray(output.matches) ? output.matches : [];
  const hasMore = isRecord(output) && typeof output.nextAfter === "number";
  const isOpen = hasMore && matches.length > 0;
  return t(isOpen ? "find.orMore" : "find.matches", { count: matches.length });
}

/** What an artifact is called in a sentence: as what is done to, and as where something is. */
type Title = { it: string; within: string };

function titleOf(t: T, part: ToolPart, known: string | undefined): Title {
  const input = inputOf(part).title;
  const called = readOutput(part.output).title ?? known;
  const title = called ?? (typeof input === "string" && input ? input : undefined);
  return { it: title ?? t("unnamed.it"), within: title ?? t("unnamed.within") };
}

type Sentences = { doing: string; done: string; failed: string };

const SENTENCES: Record<string, (t: T, part: ToolPart, title: Title) => Sentences> = {
  [FETCH]: (t, part, { it, within }) => ({
    doing: t("read.doing", { what: askedFor(t, part), title: within }),
    done: t("read.done", { what: chunksIn(t, part), title: within }),
    failed: t("read.failed", { title: it }),
  }),
  [SAVE]: (t, part, { it, within }) => {
    const isNew = inputOf(part).artifactId === undefined;
    const { version } = readOutput(part.output);
    return {
      doing: isNew ? t("write.doing", { title: it }) : t("write.doingVersion", { title: within }),
      done:
        isNew || version === undefined
          ? t("write.done", { title: it })
          : t("write.doneVersion", { version, title: within }),
      failed: t("write.failed", { title: it }),
    };
  },
  SearchArtifact: (t, part, { it, within }) => {
    const asked = inputOf(part).query;
    const query = typeof asked === "string" ? asked : "…";
    return {
      doing: t("find.doing", { query, title: within }),
      done: t("find.done", { query, title: within, matches: matchesIn(t, part.output) }),
      failed: t("find.failed", { title: it }),
    };
  },
  GetArtifactOutline: (t, _, { within }) => ({
    doing: t("readOutline.doing", { title: within }),
    done: t("readOutline.done", { title: within }),
    failed: t("readOutline.failed", { title: within }),
  }),
  ListArtifacts: (t) => ({
    doing: t("list.doing"),
    done: t("list.done"),
    failed: t("list.failed"),
  }),
  DeleteArtifact: (t, _, { it }) => ({
    doing: t("remove.doing", { title: it }),
    done: t("remove.done", { title: it }),
    failed: t("remove.failed", { title: it }),
  }),
};

export const isArtifactTool = (name: string) => name in SENTENCES;

/** A call in words for a person. @param known the artifact's name, if the page knows it */
export function describeCall(t: T, part: ToolPart, known: string | undefined): string {
  const name = getToolName(part);
  const sentences = SENTENCES[name]?.(t, part, titleOf(t, part, known));
  if (!sentences) return name;
  if (complaintOf(part) !== undefined || part.state === "output-denied") return sentences.failed;
  return part.state === "output-available" ? sentences.done : sentences.doing;
}

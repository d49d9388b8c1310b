import { getToolName } from "ai";
import { complaintOf, FETCH, inputOf, readOutput, SAVE, type ToolPart } from "./artifact-calls";
import { isRecord } from "./is-record";

const count = (value: number) => value.toLocaleString("en");

/** `chunk 4 of 120`, `chunks 4–6 of 120`: people count from 1. */
function chunksIn(part: ToolPart): string {
  const { chunks = [], of } = readOutput(part.output);
  const first = chunks[0]?.index ?? 0;
  const last = chunks.at(-1)?.index ?? first;
  const total = of === undefined ? "" : ` of ${count(of)}`;
  if (chunks.length === 0) return "nothing";
  if (first === last) return `chunk ${count(first + 1)}${total}`;
  return `chunks ${count(first + 1)}–${count(last + 1)}${total}`;
}

/** What a running fetch asked for, before there is an answer. */
function askedFor(part: ToolPart): string {
  const { heading, lines, index } = inputOf(part);
  if (typeof heading === "string") return `“${heading}”`;
  if (typeof index === "number") return `chunk ${count(index + 1)}`;
  if (isRecord(lines) && typeof lines.from === "number") {
    return typeof lines.to === "number" && lines.to !== lines.from
      ? `lines ${lines.from}–${lines.to}`
      : `line ${lines.from}`;
  }
  return "on";
}

const quoted = (value: unknown) => (typeof value === "string" ? `“${value}” ` : "");

type Words = { doing: string; done: string; failed: string };

const WORDS: Record<string, (part: ToolPart, title: string) => Words> = {
  [FETCH]: (part, title) => ({
    doing: `Reading ${askedFor(part)} in ${title}`,
    done: `Read ${chunksIn(part)} of ${title}`,
    failed: `Could not read ${title}`,
  }),
  [SAVE]: (part, title) => {
    const isNew = inputOf(part).artifactId === undefined;
    const { version } = readOutput(part.output);
    return {
      doing: isNew ? `Writing ${title}` : `Writing a new version of ${title}`,
      done:
        isNew || version === undefined ? `Wrote ${title}` : `Wrote version ${version} of ${title}`,
      failed: `Could not save ${title}`,
    };
  },
  SearchArtifact: (part, title) => {
    const query = quoted(inputOf(part).query);
    return {
      doing: `Looking for ${query}in ${title}`,
      done: `Looked for ${query}in ${title} · ${matchesIn(part.output)}`,
      failed: `Could not search ${title}`,
    };
  },
  GetArtifactOutline: (_, title) => ({
    doing: `Reading the outline of ${title}`,
    done: `Read the outline of ${title}`,
    failed: `Could not read the outline of ${title}`,
  }),
  ListArtifacts: () => ({
    doing: "Looking at the list of artifacts",
    done: "Looked at the list of artifacts",
    failed: "Could not list the artifacts",
  }),
  DeleteArtifact: (_, title) => ({
    doing: `Deleting ${title}`,
    done: `Deleted ${title}`,
    failed: `Could not delete ${title}`,
  }),
};

function matchesIn(output: unknown): string {
  if (!isRecord(output) || !Array.isArray(output.matches)) return "no match";
  const { length } = output.matches;
  const more = typeof output.nextAfter === "number" ? " or more" : "";
  if (length === 0) return "no match";
  return `${length}${more} ${length === 1 && !more ? "match" : "matches"}`;
}

export const isArtifactTool = (name: string) => name in WORDS;

/** A call in words for a person. @param title the artifact's name, if the page knows it */
export function describeCall(part: ToolPart, title: string | undefined): string {
  const name = getToolName(part);
  const input = inputOf(part).title;
  const called = readOutput(part.output).title ?? title;
  const known = called ?? (typeof input === "string" && input ? input : "an artifact");
  const words = WORDS[name]?.(part, known);
  if (!words) return name;
  if (complaintOf(part) !== undefined || part.state === "output-denied") return words.failed;
  return part.state === "output-available" ? words.done : words.doing;
}

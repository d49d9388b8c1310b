import type { UIMessageChunk } from "ai";
import type { ReplyRecord } from "./reply-record";

export type OpenCall = {
  toolCallId: string;
  toolName: string;
  /** Known once the model had said all of it. */
  input: { value: unknown } | undefined;
  /** What it had said until then, as JSON that may end anywhere. */
  inputText: string;
};

/** Where a reply stands whose producer is gone. */
export type Standing = {
  hasStarted: boolean;
  /** Inside a step that did not end. */
  inStep: boolean;
  /** The part that was being written; only the last one of a reply can be open. */
  openPart: { type: "text" | "reasoning"; id: string } | undefined;
  openCalls: OpenCall[];
  /** Everything was said; only the last words of the protocol are missing. */
  isWhole: boolean;
};

type Walk = Standing & { calls: Map<string, OpenCall>; stepHasCalls: boolean; last: string };

const STEPS: { [T in UIMessageChunk["type"]]?: (walk: Walk, chunk: UIMessageChunk) => void } = {
  start: (walk) => {
    walk.hasStarted = true;
  },
  "start-step": (walk) => {
    walk.inStep = true;
    walk.stepHasCalls = false;
  },
  "finish-step": (walk) => {
    walk.inStep = false;
    walk.openPart = undefined;
  },
  "text-start": (walk, chunk) => openPart(walk, "text", chunk),
  "reasoning-start": (walk, chunk) => openPart(walk, "reasoning", chunk),
  "text-end": (walk) => {
    walk.openPart = undefined;
  },
  "reasoning-end": (walk) => {
    walk.openPart = undefined;
  },
  "tool-input-start": (walk, chunk) => openCall(walk, chunk),
  "tool-input-delta": (walk, chunk) => addInput(walk, chunk),
  "tool-input-available": (walk, chunk) => openCall(walk, chunk),
  "tool-output-available": (walk, chunk) => closeCall(walk, chunk),
  "tool-output-error": (walk, chunk) => closeCall(walk, chunk),
  "tool-input-error": (walk, chunk) => closeCall(walk, chunk),
};

function openPart(walk: Walk, type: "text" | "reasoning", chunk: UIMessageChunk): void {
  if ("id" in chunk && chunk.id !== undefined) walk.openPart = { type, id: chunk.id };
}

function openCall(walk: Walk, chunk: UIMessageChunk): void {
  if (chunk.type !== "tool-input-start" && chunk.type !== "tool-input-available") return;
  const { toolCallId, toolName } = chunk;
  const input = chunk.type === "tool-input-available" ? { value: chunk.input } : undefined;
  walk.calls.set(toolCallId, { toolCallId, toolName, input, inputText: "" });
  walk.stepHasCalls = true;
}

function addInput(walk: Walk, chunk: UIMessageChunk): void {
  const call = chunk.type === "tool-input-delta" ? walk.calls.get(chunk.toolCallId) : undefined;
  if (call && chunk.type === "tool-input-delta") call.inputText += chunk.inputTextDelta;
}

function closeCall(walk: Walk, chunk: UIMessageChunk): void {
  if ("toolCallId" in chunk) walk.calls.delete(chunk.toolCallId);
}

/** Reads off a record where its reply stands. */
export function standingOf(record: ReplyRecord): Standing {
  const walk: Walk = {
    hasStarted: false,
    inStep: false,
    openPart: undefined,
    openCalls: [],
    isWhole: false,
    calls: new Map(),
    stepHasCalls: false,
    last: "",
  };
  for (const chunk of record) {
    STEPS[chunk.type]?.(walk, chunk);
    walk.last = chunk.type;
  }
  const { hasStarted, inStep } = walk;
  // A model says its end right after its last word; a step with calls is followed by another.
  const saidAll = walk.last === "text-end" || walk.last === "finish-step";
  return {
    hasStarted,
    inStep,
    openPart: walk.openPart,
    openCalls: [...walk.calls.values()],
    isWhole: saidAll && !walk.stepHasCalls,
  };
}

import { eventEnd } from "./compact";
import type { TerminalState } from "./contract";

export const KEEP_ALIVE = ": keep-alive\n\n";
export const DONE = "data: [DONE]\n\n";

export type EventId = { streamId: string; position: number; epoch: number };

/** `{streamId}:{position}`, and `:{epoch}` behind it from the second producer on. */
const EVENT_ID = /^([0-9A-Za-z_-]{1,64}):(\d{1,15})(?::(\d{1,3}))?$/;

/** What an `id:` line or a Last-Event-ID says; undefined when it is not one of ours. */
export function parseEventId(text: string): EventId | undefined {
  const [, streamId, position, epoch] = EVENT_ID.exec(text) ?? [];
  if (!streamId || !position) return undefined;
  return { streamId, position: Number(position), epoch: Number(epoch ?? 1) };
}

/** The line that comes before an event. */
export function idLine(id: string, position: number, epoch: number): string {
  return epoch === 1 ? `id: ${id}:${position}\n` : `id: ${id}:${position}:${epoch}\n`;
}

/** Adds to each event of a text the line that names the position after it. */
export function frame(id: string, epoch: number, start: number, text: string): string {
  if (isOneEvent(text)) return idLine(id, start + text.length, epoch) + text;
  let framed = "";
  for (let at = 0; at < text.length; ) {
    const end = eventEnd(text, at);
    framed += idLine(id, start + end, epoch) + text.slice(at, end);
    at = end;
  }
  return framed;
}

/** The usual case, for every event of every reply: worth a path of its own. */
function isOneEvent(text: string): boolean {
  return text.indexOf("\n\n") === text.length - 2;
}

const TERMINAL_EVENT = /^data: \{"type":"(?:finish|abort|error)"/m;
const TYPE_START = 'data: {"type":"'.length;
const TERMINAL_LETTERS = "fae";

/** Whether one of the events says that the reply ended. Inside a JSON string the quotes would be escaped. */
export function hasTerminalEvent(text: string): boolean {
  if (isOneEvent(text) && !TERMINAL_LETTERS.includes(text.charAt(TYPE_START))) return false;
  return TERMINAL_EVENT.test(text);
}

/** The event that ends a reply which did not say so itself: useChat takes a clean close without one for success. */
export function terminalEvent(state: TerminalState): string {
  switch (state) {
    case "done":
      return event({ type: "finish" });
    case "stopped":
      return event({ type: "abort", reason: "stopped" });
    case "error":
      return errorEvent("internal", "Something went wrong on our side. Please try again.");
    case "interrupted":
      return errorEvent(
        "reply_interrupted",
        "The server that wrote this reply went away. What it wrote until then is kept.",
      );
  }
}

export function errorEvent(code: string, message: string): string {
  return event({ type: "error", errorText: JSON.stringify({ code, message }) });
}

function event(chunk: Record<string, unknown>): string {
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

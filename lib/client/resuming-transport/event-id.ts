/** A place in a stream: after the event that carried it. `position` counts UTF-16 units (docs/streams.md). */
export type EventId = {
  streamId: string;
  position: number;
  /** As it came, for Last-Event-ID; the server may name the producer behind the position. */
  text: string;
};

const EVENT_ID = /^([^:]+):(\d+)(?::\d+)?$/;

/** Reads `{streamId}:{position}` or `{streamId}:{position}:{epoch}`; undefined when it is something else. */
export function parseEventId(text: string): EventId | undefined {
  const [, streamId, digits] = EVENT_ID.exec(text) ?? [];
  if (!streamId || !digits) return undefined;
  const position = Number(digits);
  return Number.isSafeInteger(position) ? { streamId, position, text } : undefined;
}

/** How far an event moves the position: the length of `data: {...}\n\n`. */
export function eventLength(data: string): number {
  return "data: ".length + data.length + "\n\n".length;
}

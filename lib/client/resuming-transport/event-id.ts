/** A place in a stream: after the event that carried it. `position` counts UTF-16 units (docs/streams.md). */
export type EventId = { streamId: string; position: number };

/** Reads `{streamId}:{position}`; undefined when it is something else. */
export function parseEventId(text: string): EventId | undefined {
  const match = /^(.+):(\d+)$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const position = Number(match[2]);
  return Number.isSafeInteger(position) ? { streamId: match[1], position } : undefined;
}

export function formatEventId({ streamId, position }: EventId): string {
  return `${streamId}:${position}`;
}

/** How far an event moves the position: the length of `data: {...}\n\n`. */
export function eventLength(data: string): number {
  return "data: ".length + data.length + "\n\n".length;
}

/** What goes over a stream's live channel: `{epoch}:{position}:{text}`, or `{epoch}` alone for "look at the log". */
export type LiveMessage = { epoch: number; start?: number; text?: string };

export function textMessage(epoch: number, start: number, text: string): string {
  return `${epoch}:${start}:${text}`;
}

export function lookMessage(epoch: number): string {
  return `${epoch}`;
}

export function parseLiveMessage(message: string): LiveMessage {
  const afterEpoch = message.indexOf(":");
  if (afterEpoch < 0) return { epoch: Number(message) };
  const afterStart = message.indexOf(":", afterEpoch + 1);
  return {
    epoch: Number(message.slice(0, afterEpoch)),
    start: Number(message.slice(afterEpoch + 1, afterStart)),
    text: message.slice(afterStart + 1),
  };
}

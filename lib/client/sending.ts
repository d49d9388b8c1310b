/** Who waits for the end of a message's way to the server, by chat; also when its page was left meanwhile. */
const sending = new Map<string, (() => void)[]>();

export function beginSending(chatId: string): void {
  if (!sending.has(chatId)) sending.set(chatId, []);
}

export function endSending(chatId: string): void {
  for (const resolve of sending.get(chatId) ?? []) resolve();
  sending.delete(chatId);
}

/** Undefined when nothing is on its way. */
export function endOfSending(chatId: string): Promise<void> | undefined {
  const waiting = sending.get(chatId);
  return waiting && new Promise((resolve) => waiting.push(resolve));
}

const PREFIX = "message-";

export const messageElementId = (messageId: string): string => PREFIX + messageId;

/** A message's place on its chat's page. */
export function addressOf(chatId: string, messageId: string | null): `/chat/${string}` {
  return messageId ? `/chat/${chatId}#${messageElementId(messageId)}` : `/chat/${chatId}`;
}

/** The element that the address names, if it names a message; it may not be there. */
export function namedMessage() {
  const elementId = window.location.hash.slice(1);
  if (!elementId.startsWith(PREFIX)) return undefined;
  const messageId = elementId.slice(PREFIX.length);
  return { messageId, elementId, element: document.getElementById(elementId) };
}

/** Says that the address names another message of the chat that is open; the router's own changes tell nobody. */
export function announceAddress(): void {
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The draft of a chat that does not exist yet; every other draft is kept under its chat's id. */
export const NEW_CHAT = "new";

/** What is written in a temporary chat is kept nowhere. */
export const TEMPORARY = "temporary";

/** Custom instructions that are not saved yet. */
export const INSTRUCTIONS = "instructions";

/** What a message is being changed to. */
export const editOf = (messageId: string) => `edit:${messageId}`;

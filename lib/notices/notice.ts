import { z } from "zod";

/** One line to somebody's open pages: in this chat, or to all of them, something happened; go and look. */
export const notice = z.discriminatedUnion("type", [
  z.object({
    type: z.enum(["turn-started", "turn-ended", "chat-changed", "chat-deleted"]),
    chatId: z.string(),
  }),
  z.object({ type: z.enum(["chats-deleted", "projects-changed"]) }),
]);

export type Notice = z.infer<typeof notice>;

import { z } from "zod";

/** One line to somebody's open pages: in this chat something happened, go and look. */
export const notice = z.object({
  type: z.enum(["turn-started", "turn-ended", "chat-changed", "chat-deleted"]),
  chatId: z.string(),
});

export type Notice = z.infer<typeof notice>;

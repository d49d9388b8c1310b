import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { type ModelTraits, resolveModel, traitsOf } from "../ai/models";
import type { MessageRow } from "../db/schema";
import type { ToolContext } from "./tools/tool-context";

/** What the making of a reply has to know of who asks whom. */
export type ReplyContext = ToolContext & {
  model: LanguageModelV4;
  traits: ModelTraits;
  /** False where nothing may be kept: tools read and write what is. */
  hasTools: boolean;
};

/** @throws AppError `unknown_model` when the reply's model is no longer there */
export function replyContext(userId: string, reply: MessageRow): ReplyContext {
  const model = reply.model ?? "";
  return {
    replyId: reply.id,
    // A chat's artifacts are in the session that has its id.
    holder: { userId, sessionId: reply.chatId },
    model: resolveModel(model),
    traits: traitsOf(model),
    hasTools: true,
  };
}

import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { instructionsWith } from "../ai/instructions";
import { type ModelTraits, resolveModel, traitsOf } from "../ai/models";
import { instructionsFor } from "../chats/instructions";
import type { MessageRow } from "../db/schema";
import type { ToolKind } from "../tool-kinds";
import type { ToolContext } from "./tools/tool-context";

/** What the making of a reply has to know of who asks whom. */
export type ReplyContext = ToolContext & {
  model: LanguageModelV4;
  traits: ModelTraits;
  /** All that the model is told first. */
  instructions: string;
  /** False where nothing may be kept: tools read and write what is. */
  hasTools: boolean;
  /** Switched off by whoever asked. */
  withoutTools: readonly ToolKind[];
};

/** @throws AppError `unknown_model` when the reply's model is no longer there */
export async function replyContext(userId: string, reply: MessageRow): Promise<ReplyContext> {
  const model = reply.model ?? "";
  const wishes = await instructionsFor(userId, reply.chatId);
  return {
    replyId: reply.id,
    // A chat's artifacts are in the session that has its id.
    holder: { userId, sessionId: reply.chatId },
    model: resolveModel(model),
    traits: traitsOf(model),
    instructions: instructionsWith(wishes, reply.withoutTools),
    hasTools: true,
    withoutTools: reply.withoutTools,
  };
}

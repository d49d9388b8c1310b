/** What the page and the server say to each other about chats. Types only: the browser imports this file too. */
import type { UIMessage } from "ai";
import type { MessageData, MessageStatus, TokenUsage } from "../db/schema";
import type { PublicError } from "../errors";

export type { ModelOption } from "../ai/model-option";

export type MessageMetadata = {
  status?: MessageStatus;
  model?: string;
  /** ISO 8601. */
  createdAt?: string;
  error?: PublicError;
  usage?: TokenUsage;
};

export type ChatMessage = UIMessage<MessageMetadata, MessageData>;

export type ChatSummary = {
  id: string;
  title: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether a reply is being made right now. */
  running: boolean;
};

export type ChatView = { chat: ChatSummary; messages: ChatMessage[] };

export type ChatPage = { chats: ChatSummary[]; nextCursor: string | null };

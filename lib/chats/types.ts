/** What the page and the server say to each other about chats. Types only: the browser imports this file too. */
import type { UIMessage } from "ai";
import type { ArtifactMeta } from "../artifacts/contract";
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
  /** 1 or -1. */
  vote?: number;
};

export type ChatMessage = UIMessage<MessageMetadata, MessageData>;

export type ChatSummary = {
  id: string;
  /** Empty: it has none, and the page names it. */
  title: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether a reply is being made right now. */
  running: boolean;
  pinned: boolean;
  /** Whether its last reply ended after its person last looked. */
  unread: boolean;
  /** The folder that it lies in. */
  projectId: string | null;
};

/** By the id of a message: the ids of all that stand in its place, itself among them, oldest first. */
export type Siblings = Record<string, string[]>;

/** Where the branch ends that is shown, and the siblings along it. */
export type ShownBranch = { leafId: string | null; siblings: Siblings };

/** The branch that is shown; of its messages, the ones with siblings are told. */
export type ChatView = { chat: ChatSummary; messages: ChatMessage[]; siblings: Siblings };

/** A chat as whoever has its link sees it. */
export type SharedChat = Pick<ChatView, "messages"> & { title: string };

export type ChatPage = { chats: ChatSummary[]; nextCursor: string | null };

/** A folder of chats; its instructions go to the model with every one of them. */
export type Project = { id: string; name: string; instructions: string; chats: number };

/** `sessionId` is the chat that it came from. */
export type ProjectArtifact = ArtifactMeta & { chatTitle: string };

/** What a person chose, on every device. */
export type Preferences = {
  /** Of every reply. */
  instructions: string;
  /** The id of a model that is offered; null: the server's first. */
  defaultModel: string | null;
};

/** What one model wrote on one day. */
export type UsageEntry = Pick<TokenUsage, "input" | "output"> & {
  /** YYYY-MM-DD, in the time zone that was asked for. */
  day: string;
  /** Its id. */
  model: string;
  /** US dollars; null when nobody said what the model costs. */
  cost: number | null;
};

/** Of the last so many days. */
export type Usage = { days: number; entries: UsageEntry[] };

/** A stretch of a text, in UTF-16 code units: from, and up to but without. */
export type TextRange = [start: number, end: number];

export type SearchHit = {
  chatId: string;
  title: string;
  /** null: the title is what was found. */
  messageId: string | null;
  role: "user" | "assistant" | null;
  /** When the message was made, or the chat's last turn; ISO 8601. */
  createdAt: string;
  snippet: string;
  /** Where the words of the query stand in the snippet. */
  marks: TextRange[];
};

export type SearchPage = { hits: SearchHit[]; nextCursor: string | null };

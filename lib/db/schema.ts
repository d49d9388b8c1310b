import type { UIMessage } from "ai";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  customType,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ENCODINGS } from "../encodings";
import type { PublicError } from "../errors";
import type { ToolKind } from "../tool-kinds";
import { user } from "./auth-schema";

/** Milliseconds, as a Date has them: what is read back is equal to what is stored. */
const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

export const messageRole = pgEnum("message_role", ["user", "assistant"]);

/** `streaming` while its reply is being made; every other value is final until somebody continues it. */
export const messageStatus = pgEnum("message_status", [
  "streaming",
  "done",
  "stopped",
  "error",
  "interrupted",
]);

const owner = () =>
  text("user_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });

/** A folder of chats with instructions of its own; its chats can read each other's artifacts. */
export const projects = pgTable(
  "projects",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    name: text("name").notNull(),
    instructions: text("instructions").notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [index("projects_user_id_idx").on(table.userId)],
);

export const chats = pgTable(
  "chats",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    /** Empty until there is one. */
    title: text("title").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    /** When the last turn began: the order of the sidebar. */
    updatedAt: at("updated_at").notNull().defaultNow(),
    pinnedAt: at("pinned_at"),
    /** When its person last looked: a reply that ended later is unread. */
    seenAt: at("seen_at").notNull().defaultNow(),
    /** The last message of the branch that is shown; null for the newest. */
    leafId: uuid("leaf_id"),
    projectId: uuid("project_id").references(() => projects.id, { onDelete: "set null" }),
  },
  (table) => [
    index("chats_user_id_updated_at_idx").on(table.userId, table.updatedAt.desc(), table.id.desc()),
    index("chats_project_id_idx").on(table.projectId),
  ],
);

/** What a message says of an artifact that it brings along: to show it, and for a model to know what to fetch. */
export type ArtifactReference = {
  artifactId: string;
  version: number;
  title: string;
  mediaType: string;
  chunks: number;
  tokens: number;
  lines: number;
  /** Of the text in UTF-8. */
  bytes: number;
};

/** `title` is transient: the chat's new title. `artifact`: what a person attached. */
export type MessageData = { title: string; artifact: ArtifactReference };

/** The parts of an AI SDK UI message, as they rest in a row. */
export type MessageParts = UIMessage<unknown, MessageData>["parts"];

/** Signs of Chinese, Japanese and Korean, as a range that PostgreSQL and JavaScript read alike. */
export const SIGNS = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff";

/**
 * The words of a message's text parts, as a tsvector; queries must use this very expression to meet its index.
 * A tsvector holds at most 1 MB, and a longer text must not keep a reply from being saved: what comes after the
 * first 250,000 characters is not found. Chinese, Japanese and Korean are written without spaces, or with endings
 * stuck to their words: each of their signs counts as a word, and a word of theirs is searched for as a phrase.
 */
export const wordsOf = (parts: AnyPgColumn) => {
  const texts = sql`jsonb_path_query_array(${parts}, '$[*] ? (@.type == "text").text')`;
  // In JSON a line break is a backslash and an n, which would stick to the next word.
  const apart = sql`regexp_replace(left(${texts}::text, 250000), '\\\\[nrt"]', ' ', 'g')`;
  const signsApart = sql`regexp_replace(${apart}, ${sql.raw(`'([${SIGNS}])'`)}, ' \\1 ', 'g')`;
  return sql`to_tsvector('simple', ${signsApart})`;
};

export type TokenUsage = {
  /** Of all requests of a reply together, which is what they cost. */
  input: number;
  output: number;
  /** Of the last request and its answer: as much as the conversation had grown to. Older replies do not tell. */
  context?: number | undefined;
};

export const messages = pgTable(
  "messages",
  {
    /** uuid v7. A person's message brings its own from the browser, so that it can be sent again safely. */
    id: uuid("id").primaryKey(),
    chatId: uuid("chat_id")
      .notNull()
      .references(() => chats.id, { onDelete: "cascade" }),
    /** The message this one answers or follows; siblings are branches. */
    parentId: uuid("parent_id").references((): AnyPgColumn => messages.id, {
      onDelete: "cascade",
    }),
    role: messageRole("role").notNull(),
    parts: jsonb("parts").$type<MessageParts>().notNull(),
    status: messageStatus("status").notNull(),
    /** Names the POST that asked for this reply: the same request never makes a second one. */
    requestId: uuid("request_id"),
    streamId: uuid("stream_id"),
    /** Grows with every process that takes the reply over; a write of an older epoch matches no row. */
    epoch: integer("epoch").notNull().default(1),
    model: text("model"),
    /** What its person had switched off for this reply. */
    withoutTools: text("without_tools").array().$type<ToolKind[]>().notNull().default([]),
    usage: jsonb("usage").$type<TokenUsage>(),
    error: jsonb("error").$type<PublicError>(),
    /** 1 or -1: what its person thinks of a reply. */
    vote: smallint("vote"),
    createdAt: at("created_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
  },
  (table) => [
    index("messages_words_idx").using("gin", wordsOf(table.parts)),
    index("messages_chat_id_created_at_idx").on(table.chatId, table.createdAt, table.id),
    index("messages_parent_id_idx").on(table.parentId),
    uniqueIndex("messages_request_id_idx").on(table.requestId),
    uniqueIndex("messages_stream_id_idx").on(table.streamId),
    /** One reply at a time in a chat, whatever the number of tabs and servers. */
    uniqueIndex("messages_streaming_chat_id_idx")
      .on(table.chatId)
      .where(sql`${table.status} = 'streaming'`),
  ],
);

/**
 * What artifacts belong to: a chat (whose id it has, perhaps before the chat's first message), or the session of an
 * API key. Whoever saves first in a session owns it.
 */
export const artifactSessions = pgTable("artifact_sessions", {
  id: uuid("id").primaryKey(),
  userId: owner(),
  createdAt: at("created_at").notNull().defaultNow(),
});

export const artifacts = pgTable(
  "artifacts",
  {
    id: uuid("id").primaryKey(),
    sessionId: uuid("session_id")
      .notNull()
      .references(() => artifactSessions.id, { onDelete: "cascade" }),
    /** The newest version. */
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [index("artifacts_session_id_idx").on(table.sessionId, table.createdAt)],
);

/** `chunk` is the index of the chunk in which the heading stands. */
export type OutlineEntry = { level: number; title: string; line: number; chunk: number };

export const artifactVersions = pgTable(
  "artifact_versions",
  {
    artifactId: uuid("artifact_id")
      .notNull()
      .references(() => artifacts.id, { onDelete: "cascade" }),
    /** From 1. */
    version: integer("version").notNull(),
    title: text("title").notNull(),
    mediaType: text("media_type").notNull(),
    /** The source: chunks are made from it, and made again. */
    text: text("text").notNull(),
    sha256: text("sha256").notNull(),
    encoding: text("encoding", { enum: ENCODINGS }).notNull(),
    maxTokens: integer("max_tokens").notNull(),
    chunks: integer("chunks").notNull(),
    tokens: integer("tokens").notNull(),
    /** Of the text in UTF-8. */
    bytes: integer("bytes").notNull(),
    lines: integer("lines").notNull(),
    outline: jsonb("outline").$type<OutlineEntry[]>().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.artifactId, table.version] })],
);

/** Whoever knows the id may read the chat, until the row is gone. */
export const shares = pgTable("shares", {
  /** 128 random bits. */
  id: text("id").primaryKey(),
  chatId: uuid("chat_id")
    .notNull()
    .unique()
    .references(() => chats.id, { onDelete: "cascade" }),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** What a person chose, on every device. */
export const preferences = pgTable("preferences", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id, { onDelete: "cascade" }),
  /** Custom instructions for every chat. */
  instructions: text("instructions").notNull().default(""),
  defaultModel: text("default_model"),
  /** A tag such as `de`; null: the browser's. */
  language: text("language"),
});

/** Images that people attach: messages name them by id. */
export const images = pgTable(
  "images",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    /** No reference: an image is there before its chat's first message. */
    chatId: uuid("chat_id").notNull(),
    mediaType: text("media_type").notNull(),
    name: text("name").notNull(),
    bytes: bytea("bytes").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [index("images_chat_id_idx").on(table.chatId)],
);

/** Keys for programs. Only a hash is kept; the key itself is shown once. */
export const apiKeys = pgTable(
  "api_keys",
  {
    /** Also the key's own artifact session. */
    id: uuid("id").primaryKey(),
    userId: owner(),
    name: text("name").notNull(),
    /** SHA-256 of the key, in hexadecimal. */
    hash: text("hash").notNull(),
    /** The key's last characters, to know it by. */
    hint: text("hint").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    lastUsedAt: at("last_used_at"),
  },
  (table) => [
    uniqueIndex("api_keys_hash_idx").on(table.hash),
    index("api_keys_user_id_idx").on(table.userId),
  ],
);

export type ChatRow = typeof chats.$inferSelect;
export type MessageRow = typeof messages.$inferSelect;
export type MessageStatus = MessageRow["status"];

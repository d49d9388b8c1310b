import type { UIMessage } from "ai";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { PublicError } from "../errors";
import { user } from "./auth-schema";

/** Milliseconds, as a Date has them: what is read back is equal to what is stored. */
const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const messageRole = pgEnum("message_role", ["user", "assistant"]);

/** `streaming` while its reply is being made; every other value is final until somebody continues it. */
export const messageStatus = pgEnum("message_status", [
  "streaming",
  "done",
  "stopped",
  "error",
  "interrupted",
]);

export const chats = pgTable(
  "chats",
  {
    id: uuid("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    /** When the last turn began: the order of the sidebar. */
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [
    index("chats_user_id_updated_at_idx").on(table.userId, table.updatedAt.desc(), table.id.desc()),
  ],
);

/** The parts of an AI SDK UI message, as they rest in a row. */
export type MessageParts = UIMessage<unknown, { title: string }>["parts"];

export type TokenUsage = { input: number; output: number };

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
    usage: jsonb("usage").$type<TokenUsage>(),
    error: jsonb("error").$type<PublicError>(),
    createdAt: at("created_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
  },
  (table) => [
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

export type ChatRow = typeof chats.$inferSelect;
export type MessageRow = typeof messages.$inferSelect;
export type MessageStatus = MessageRow["status"];

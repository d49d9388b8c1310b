import type { ChatRequestOptions } from "ai";
import type { ChatMessage } from "../../chats/types";
import type { Question } from "./ask-server";
import { ownError } from "./public-error";
import { ReplyError } from "./reply-error";

type SendOptions = ChatRequestOptions & {
  chatId: string;
  trigger: "submit-message" | "regenerate-message";
  messages: ChatMessage[];
};

/** @throws ReplyError when there is no message of the user to answer */
export function postMessage(api: string, options: SendOptions, requestId: string): Question {
  const message = options.messages.findLast(({ role }) => role === "user");
  if (!message) {
    throw new ReplyError(ownError("invalid_request", "page.noQuestion"));
  }
  const { id, role, parts } = message;
  const body = {
    id: options.chatId,
    message: { id, role, parts },
    model: fieldOf(options.body, "model"),
    trigger: options.trigger,
    requestId,
    withoutTools: fieldOf(options.body, "withoutTools"),
    parentId: fieldOf(options.body, "parentId"),
    projectId: fieldOf(options.body, "projectId"),
    /** Of a temporary chat alone: the server has those of all others. */
    history: fieldOf(options.body, "history"),
  };
  const headers = new Headers(options.headers);
  headers.set("content-type", "application/json");
  return { url: api, init: { method: "POST", headers, body: JSON.stringify(body) } };
}

export function getStream(
  api: string,
  options: ChatRequestOptions & { chatId: string },
  which: { lastEventId?: string; requestId?: string } = {},
): Question {
  const headers = new Headers(options.headers);
  if (which.lastEventId !== undefined) headers.set("last-event-id", which.lastEventId);
  const query = which.requestId ? `?request=${encodeURIComponent(which.requestId)}` : "";
  const url = `${api}/${encodeURIComponent(options.chatId)}/stream${query}`;
  return { url, init: { method: "GET", headers } };
}

function fieldOf(body: object | undefined, name: string): unknown {
  return body && Reflect.get(body, name);
}

import type { Page } from "@playwright/test";
import { makeChat, makeMessage } from "../../support/chats";
import { until } from "../../support/until";

const MINUTE = 60_000;

/** The guest whose page this is; the page was opened before. */
async function userOf(page: Page): Promise<string> {
  return until("the page has its guest", async () => {
    const session = await (await page.request.get("/api/auth/get-session")).json();
    return session?.user.id;
  });
}

type Seed = {
  title: string;
  /** Question and answer in turns. */
  messages?: string[];
  minutesAgo?: number;
  isUnread?: boolean;
};

/** Chats as if they had been written before. @returns their ids and those of their messages */
export async function seed(page: Page, chats: Seed[]) {
  const user = await userOf(page);
  const made: { id: string; messages: string[] }[] = [];
  for (const { title, messages = [], minutesAgo = 1, isUnread } of chats) {
    const updatedAt = new Date(Date.now() - minutesAgo * MINUTE);
    const seenAt = isUnread ? new Date(updatedAt.getTime() - MINUTE) : new Date();
    const id = await makeChat(user, { title, updatedAt, seenAt });
    const ids: string[] = [];
    for (const [index, text] of messages.entries()) {
      const at = new Date(updatedAt.getTime() + index);
      const parentId = ids.at(-1);
      const role = index % 2 === 0 ? ("user" as const) : ("assistant" as const);
      const finishedAt = role === "assistant" ? at : undefined;
      ids.push(await makeMessage(id, text, { at, role, finishedAt, parentId }));
    }
    made.push({ id, messages: ids });
  }
  return made;
}

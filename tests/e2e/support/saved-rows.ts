import type { MessageRow } from "../../../lib/db/schema";
import { rowsOf } from "../../support/database";
import { until } from "../../support/until";

/** A chat's messages once every reply is saved, which is a moment after the page has its last word. */
export function savedRows(chatId: string): Promise<MessageRow[]> {
  return until("the replies are saved", async () => {
    const rows = await rowsOf(chatId);
    return rows.every(({ status }) => status !== "streaming") && rows;
  });
}

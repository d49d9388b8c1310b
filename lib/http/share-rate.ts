import "server-only";
import { AppError } from "../errors";
import { countCall, type Limit } from "./call-rate";
import { clientAddress } from "./client-address";

/** A shared page that lies open looks 12 times a minute (lib/client/use-shared-chat.ts): 50 of them behind one address. */
const LIMIT: Limit = { name: "share", calls: 600 };

/** The header by which a page learns that it has to say so. */
export const REFUSED = "x-holdfast-refused";

/** Whoever opens shared chats is known by nothing but the address. @throws AppError `rate_limited` */
export function countShareCall(headers: Headers): void {
  const retryAt = countCall(LIMIT, clientAddress(headers));
  if (!retryAt) return;
  throw new AppError(
    "rate_limited",
    `${LIMIT.calls} requests for shared chats have come from your address within a minute, which is the limit. Please wait.`,
    { retryAt },
  );
}

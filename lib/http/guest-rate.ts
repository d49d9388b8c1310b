import "server-only";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { countCall, type Limit } from "./call-rate";
import { clientAddress } from "./client-address";

/** A lesson or an office behind one address begins together. */
const LIMIT: Limit = { name: "guest", calls: 60 };

/** Each new guest is a row in the database, and costs nobody anything to become. @throws AppError `rate_limited` */
export function countGuest(headers: Headers): void {
  const retryAt = countCall(LIMIT, clientAddress(headers));
  if (retryAt) throw new AppError("rate_limited", sentence("request.tooManyGuests"), { retryAt });
}

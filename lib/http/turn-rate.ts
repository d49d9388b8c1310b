import "server-only";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { countCall, type Limit } from "./call-rate";
import { clientAddress } from "./client-address";

/** Faster than anybody reads what comes back. */
const OF_PERSON: Limit = { name: "turn", calls: 60 };
/** To become another guest costs nothing: 20 people who write as fast as they may, behind one address. */
const OF_ADDRESS: Limit = { name: "turn-address", calls: 1_200 };

/** Each turn has a model asked, which somebody pays for. @throws AppError `rate_limited` */
export function countTurn(userId: string, headers: Headers): void {
  const retryAt = countCall(OF_PERSON, userId) ?? countCall(OF_ADDRESS, clientAddress(headers));
  if (retryAt) throw new AppError("rate_limited", sentence("request.tooManyTurns"), { retryAt });
}

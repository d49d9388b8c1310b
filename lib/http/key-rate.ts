import "server-only";
import { AppError } from "../errors";
import { countCall, type Limit } from "./call-rate";

const LIMIT: Limit = { name: "key", calls: 600 };

/** @throws AppError `rate_limited` */
export function countKeyCall(keyId: string): void {
  const retryAt = countCall(LIMIT, keyId);
  if (!retryAt) return;
  throw new AppError(
    "rate_limited",
    `This API key has made ${LIMIT.calls} calls within a minute, which is the limit. Please wait.`,
    { retryAt },
  );
}

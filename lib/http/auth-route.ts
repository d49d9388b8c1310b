import "server-only";
import { auth } from "../auth/auth";
import { tooLarge } from "./body";
import { readBytes } from "./read-bytes";
import { respond } from "./respond";

const MAX_BYTES = 1024;

/**
 * A route that the sessions' library answers. It has many more than pages ask for, such as one that changes a name to
 * anything of any length: only those with a file in app/ can be reached. It reads a body to its end: no more comes in
 * than is needed.
 * @param admit throws for who has to wait
 */
export const authRoute = (admit?: (headers: Headers) => void) => (request: Request) =>
  respond(request, async () => {
    const { url, method, headers } = request;
    admit?.(headers);
    const bytes = await readBytes(request, MAX_BYTES, () => tooLarge(MAX_BYTES));
    const body = bytes.length > 0 ? { body: bytes } : {};
    return auth().handler(new Request(url, { method, headers, ...body }));
  });

import { ChatRequestError, toChatFailure } from "./chat-error";
import { ownError, parsePublicError } from "./resuming-transport/public-error";

type Options = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: object;
  /** Whether it goes on when the page is left: a small change does, unless this says no. */
  keepalive?: boolean;
  /** How long an answer may take, in milliseconds. */
  patience?: number;
};

/** Longer than any call of ours takes on a server that is well. */
const PATIENCE_MS = 60_000;

/** In UTF-16 units, which have three bytes at most: browsers refuse to keep more than 64 KiB going without its page. */
const MOST_KEPT_GOING = 20_000;

function request(path: string, options: Options): Promise<Response> {
  const { method = "GET", patience = PATIENCE_MS } = options;
  const body = options.body && JSON.stringify(options.body);
  const isSmallChange = method !== "GET" && (body?.length ?? 0) <= MOST_KEPT_GOING;
  return fetch(path, {
    method,
    signal: AbortSignal.timeout(patience),
    headers: body ? { "content-type": "application/json" } : undefined,
    body,
    // Whoever voted and reloads in the same second has voted.
    keepalive: options.keepalive ?? isSmallChange,
  });
}

async function failureOf(response: Response): Promise<ChatRequestError> {
  const named = parsePublicError(await response.text());
  const { status } = response;
  return new ChatRequestError(named ?? ownError("unknown", "page.answered", { status }));
}

/**
 * One call of our own API; the answer's JSON, unchecked, or undefined when it has none.
 * @throws ChatRequestError whatever goes wrong
 */
export async function callApi(path: string, options: Options = {}): Promise<unknown> {
  try {
    const response = await request(path, options);
    if (!response.ok) throw await failureOf(response);
    const text = await response.text();
    return text ? JSON.parse(text) : undefined;
  } catch (error) {
    if (error instanceof ChatRequestError) throw error;
    throw new ChatRequestError(toChatFailure(error), { cause: error });
  }
}

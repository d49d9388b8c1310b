import { ChatRequestError, parseFailure, toChatFailure } from "./chat-error";

type Options = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: object;
  /** Goes on when the page is left. */
  keepalive?: boolean;
};

function request(path: string, { method = "GET", body, keepalive }: Options): Promise<Response> {
  return fetch(path, {
    method,
    headers: body && { "content-type": "application/json" },
    body: body && JSON.stringify(body),
    keepalive,
  });
}

async function failureOf(response: Response): Promise<ChatRequestError> {
  const named = parseFailure(await response.text());
  const message = `The server answered ${response.status}. Please try again.`;
  return new ChatRequestError(named ?? { code: "unknown", message });
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

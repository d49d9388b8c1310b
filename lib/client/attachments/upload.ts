import { ChatRequestError, toChatFailure } from "../chat-error";
import { ownError, parsePublicError } from "../resuming-transport/public-error";

type Upload = {
  /** The address, with the query that says whose and what. */
  path: string;
  file: File;
  signal: AbortSignal;
  /** From 0 to 1; 1 when all of it has left. */
  onProgress(share: number): void;
};

function failureOf(request: XMLHttpRequest): ChatRequestError {
  const named = parsePublicError(request.responseText);
  const { status } = request;
  return new ChatRequestError(named ?? ownError("unknown", "page.answered", { status }));
}

function answerOf(request: XMLHttpRequest): unknown {
  if (request.status < 200 || request.status > 299) throw failureOf(request);
  return JSON.parse(request.responseText);
}

/**
 * Sends a file as it is. By XMLHttpRequest: `fetch` cannot tell how much of a body has been sent.
 * @throws ChatRequestError
 */
export function upload({ path, file, signal, onProgress }: Upload): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (error: unknown) => reject(new ChatRequestError(toChatFailure(error)));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    let hasLeft = false;
    request.upload.onload = () => {
      hasLeft = true;
      onProgress(1);
    };
    request.onload = () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        fail(error);
      }
    };
    request.onerror = () => fail(new TypeError("network error"));
    request.onabort = () => reject(signal.reason);
    // Once all of it has left, the server saves it in any case: the answer says what there is to delete.
    signal.addEventListener("abort", () => hasLeft || request.abort(), { once: true });
    request.open("POST", path);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.send(file);
  });
}

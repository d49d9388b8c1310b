import "server-only";
import { unstable_rethrow } from "next/navigation";
import { errorResponse } from "./error-response";

/** Answers are one person's, as of now, and what their type says: a handler that means something else says so. */
const USUAL_HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

async function answerTo(
  request: Request,
  work: () => Promise<Response>,
  refusal: typeof errorResponse,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    return refusal(error, request);
  }
}

/** What every route does around its own work: whatever is thrown becomes `{ code, message }` with the right status. */
export async function respond(
  request: Request,
  work: () => Promise<Response>,
  refusal = errorResponse,
): Promise<Response> {
  const response = await answerTo(request, work, refusal);
  for (const [name, value] of Object.entries(USUAL_HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

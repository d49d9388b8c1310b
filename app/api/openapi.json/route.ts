import { openApiDocument } from "@/lib/api/openapi";
import { publicOrigin } from "@/lib/http/origin";

/** For anybody: it says how to ask, and nothing of what is kept. */
export function GET(request: Request) {
  const headers = { "cache-control": "no-cache" };
  return Response.json(openApiDocument(publicOrigin(request)), { headers });
}

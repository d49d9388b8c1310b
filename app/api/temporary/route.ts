import { after } from "next/server";
import { z } from "zod";
import { readBody } from "@/lib/http/body";
import { turnRoute } from "@/lib/http/route";
import { sseResponse } from "@/lib/http/sse-response";
import { startTemporary } from "@/lib/replies/temporary/temporary-reply";
import { MAX_TEMPORARY_BYTES, temporaryRequest } from "@/lib/replies/temporary/temporary-request";

export const POST = turnRoute(z.unknown(), async ({ request, user }) => {
  const wish = await readBody(request, temporaryRequest, MAX_TEMPORARY_BYTES);
  return sseResponse(await startTemporary(user.id, wish, after));
});

import { after } from "next/server";
import { z } from "zod";
import { readBody } from "@/lib/http/body";
import { turnRoute } from "@/lib/http/route";
import { sseResponse } from "@/lib/http/sse-response";
import { startReply } from "@/lib/replies/start-reply";
import { MAX_TURN_BYTES, turnRequest } from "@/lib/replies/turn-request";

export const POST = turnRoute(z.unknown(), async ({ request, user }) => {
  const turn = await readBody(request, turnRequest, MAX_TURN_BYTES);
  return sseResponse(await startReply(user.id, turn, after));
});

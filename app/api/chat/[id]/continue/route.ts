import { after } from "next/server";
import { z } from "zod";
import { readBody } from "@/lib/http/body";
import { chatParams, id } from "@/lib/http/params";
import { turnRoute } from "@/lib/http/route";
import { continueReply } from "@/lib/replies/continue-reply";

const MAX_BYTES = 1024;
const body = z.object({ messageId: id("message") });

export const POST = turnRoute(chatParams, async ({ request, user, params }) => {
  const { messageId } = await readBody(request, body, MAX_BYTES);
  await continueReply(user.id, params.id, messageId, after);
  return Response.json({ continued: true });
});

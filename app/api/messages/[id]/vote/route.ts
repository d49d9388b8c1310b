import { z } from "zod";
import { vote, voteOn } from "@/lib/chats/vote";
import { readBody } from "@/lib/http/body";
import { id } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";

const MAX_BYTES = 1024;
const messageParams = z.object({ id: id("message") });

export const PUT = userRoute(messageParams, async ({ request, user, params }) => {
  const body = await readBody(request, vote, MAX_BYTES);
  await voteOn(user.id, params.id, body.vote);
  return Response.json(body);
});

import { z } from "zod";
import { chatParams, id } from "@/lib/http/params";
import { readQuery } from "@/lib/http/query";
import { userRoute } from "@/lib/http/route";
import { sseResponse } from "@/lib/http/sse-response";
import { resumeReply } from "@/lib/replies/resume-reply";

const query = z.object({ request: id("request").optional() });

export const GET = userRoute(chatParams, async ({ request, user, params }) => {
  const { request: requestId } = readQuery(request, query);
  const lastEventId = request.headers.get("last-event-id") ?? undefined;
  return sseResponse(await resumeReply(user.id, params.id, { lastEventId, requestId }));
});

import { chatParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";
import { sseResponse } from "@/lib/http/sse-response";
import { resumeTemporary } from "@/lib/replies/temporary/temporary-reply";

export const GET = userRoute(chatParams, async ({ request, user, params }) => {
  const lastEventId = request.headers.get("last-event-id") ?? undefined;
  return sseResponse(await resumeTemporary(user.id, params.id, lastEventId));
});

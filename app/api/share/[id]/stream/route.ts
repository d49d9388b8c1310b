import { shareParams } from "@/lib/http/params";
import { publicRoute } from "@/lib/http/public-route";
import { sseResponse } from "@/lib/http/sse-response";
import { resumeShared } from "@/lib/replies/shared-chat";

export const GET = publicRoute(shareParams, async ({ request, params }) => {
  const lastEventId = request.headers.get("last-event-id") ?? undefined;
  return sseResponse(await resumeShared(params.id, lastEventId));
});

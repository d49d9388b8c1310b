import { z } from "zod";
import { userRoute } from "@/lib/http/route";
import { sseResponse } from "@/lib/http/sse-response";
import { openNotices } from "@/lib/notices/process-notices";

export const GET = userRoute(z.unknown(), async ({ request, user }) =>
  sseResponse(openNotices(user.id, request.signal)),
);

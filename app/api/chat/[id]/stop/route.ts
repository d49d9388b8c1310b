import { chatParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";
import { stopReply } from "@/lib/replies/stop-reply";

export const POST = userRoute(chatParams, async ({ user, params }) =>
  Response.json({ stopped: await stopReply(user.id, params.id) }),
);

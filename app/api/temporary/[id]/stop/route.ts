import { chatParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";
import { stopTemporary } from "@/lib/replies/temporary/temporary-reply";

export const POST = userRoute(chatParams, async ({ user, params }) =>
  Response.json({ stopped: await stopTemporary(user.id, params.id) }),
);

import { z } from "zod";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { id } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";

const params = z.object({ id: id("key") });

export const DELETE = userRoute(params, async ({ user, params }) => {
  await revokeApiKey(user.id, params.id);
  return new Response(null, { status: 204 });
});

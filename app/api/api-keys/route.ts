import { z } from "zod";
import { apiKeyName, createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { readBody } from "@/lib/http/body";
import { userRoute } from "@/lib/http/route";

const MAX_BYTES = 1024;
const body = z.object({ name: apiKeyName });

export const GET = userRoute(z.unknown(), async ({ user }) =>
  Response.json({ keys: await listApiKeys(user.id) }),
);

/** The only answer that ever has the key in it. */
export const POST = userRoute(z.unknown(), async ({ request, user }) => {
  const { name } = await readBody(request, body, MAX_BYTES);
  const headers = { "cache-control": "no-store" };
  return Response.json(await createApiKey(user.id, name), { status: 201, headers });
});

import { z } from "zod";
import { usageOf, usageQuery } from "@/lib/chats/usage";
import { validate } from "@/lib/http/body";
import { userRoute } from "@/lib/http/route";

export const GET = userRoute(z.unknown(), async ({ request, user }) => {
  const query = validate(usageQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await usageOf(user.id, query));
});

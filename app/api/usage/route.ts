import { z } from "zod";
import { usageOf, usageQuery } from "@/lib/chats/usage";
import { readQuery } from "@/lib/http/query";
import { userRoute } from "@/lib/http/route";

export const GET = userRoute(z.unknown(), async ({ request, user }) => {
  const query = readQuery(request, usageQuery);
  return Response.json(await usageOf(user.id, query));
});

import { z } from "zod";
import { searchChats, searchQuery } from "@/lib/chats/search-chats";
import { validate } from "@/lib/http/body";
import { userRoute } from "@/lib/http/route";

const query = z.object({ query: searchQuery, cursor: z.string().optional() });

export const GET = userRoute(z.unknown(), async ({ request, user }) => {
  const wish = validate(query, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await searchChats(user.id, wish));
});

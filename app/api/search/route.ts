import { z } from "zod";
import { searchChats, searchQuery } from "@/lib/chats/search-chats";
import { readQuery } from "@/lib/http/query";
import { userRoute } from "@/lib/http/route";

const query = z.object({ query: searchQuery, cursor: z.string().optional() });

export const GET = userRoute(z.unknown(), async ({ request, user }) => {
  const wish = readQuery(request, query);
  return Response.json(await searchChats(user.id, wish));
});

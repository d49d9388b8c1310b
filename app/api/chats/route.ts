import { z } from "zod";
import { listChats } from "@/lib/chats/list-chats";
import { userRoute } from "@/lib/http/route";

export const GET = userRoute(z.unknown(), async ({ request, user }) => {
  const cursor = new URL(request.url).searchParams.get("cursor") ?? undefined;
  return Response.json(await listChats(user.id, { cursor }));
});

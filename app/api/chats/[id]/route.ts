import { z } from "zod";
import { chatTitle } from "@/lib/chats/rename-chat";
import { readBody } from "@/lib/http/body";
import { chatParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";
import { changeTitle } from "@/lib/replies/change-title";
import { openChat } from "@/lib/replies/open-chat";
import { removeChat } from "@/lib/replies/remove-chat";

const MAX_BYTES = 16 * 1024;

export const GET = userRoute(chatParams, async ({ user, params }) =>
  Response.json(await openChat(user.id, params.id)),
);

export const PATCH = userRoute(chatParams, async ({ request, user, params }) => {
  const { title } = await readBody(request, z.object({ title: chatTitle }), MAX_BYTES);
  await changeTitle(user.id, params.id, title);
  return Response.json({ id: params.id, title });
});

export const DELETE = userRoute(chatParams, async ({ user, params }) => {
  await removeChat(user.id, params.id);
  return new Response(null, { status: 204 });
});

import { changeChat, chatChange } from "@/lib/chats/change-chat";
import { readBody } from "@/lib/http/body";
import { chatParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";
import { openChat } from "@/lib/replies/open-chat";
import { removeChat } from "@/lib/replies/remove-chat";

const MAX_BYTES = 16 * 1024;

export const GET = userRoute(chatParams, async ({ user, params }) =>
  Response.json(await openChat(user.id, params.id)),
);

export const PATCH = userRoute(chatParams, async ({ request, user, params }) => {
  const change = await readBody(request, chatChange, MAX_BYTES);
  await changeChat(user.id, params.id, change);
  return Response.json({ id: params.id, ...change });
});

export const DELETE = userRoute(chatParams, async ({ user, params }) => {
  await removeChat(user.id, params.id);
  return new Response(null, { status: 204 });
});

import { findLink, revokeShare, shareChat } from "@/lib/chats/shares";
import { chatParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";

export const GET = userRoute(chatParams, async ({ user, params }) =>
  Response.json({ id: await findLink(user.id, params.id) }),
);

export const POST = userRoute(chatParams, async ({ user, params }) =>
  Response.json({ id: await shareChat(user.id, params.id) }),
);

export const DELETE = userRoute(chatParams, async ({ user, params }) => {
  await revokeShare(user.id, params.id);
  return new Response(null, { status: 204 });
});

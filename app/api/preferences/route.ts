import { z } from "zod";
import { changePreferences, findPreferences, preferencesChange } from "@/lib/chats/preferences";
import { readBody } from "@/lib/http/body";
import { userRoute } from "@/lib/http/route";

const MAX_BYTES = 64 * 1024;

export const GET = userRoute(z.unknown(), async ({ user }) =>
  Response.json(await findPreferences(user.id)),
);

export const PUT = userRoute(z.unknown(), async ({ request, user }) => {
  const change = await readBody(request, preferencesChange, MAX_BYTES);
  return Response.json(await changePreferences(user.id, change));
});

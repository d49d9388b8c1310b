import { z } from "zod";
import { listChats } from "@/lib/chats/list-chats";
import { validate } from "@/lib/http/body";
import { id } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";
import { removeAllChats } from "@/lib/replies/remove-all-chats";

const listQuery = z.object({ cursor: z.string().optional(), projectId: id("project").optional() });

/** Milliseconds; what is younger stays. */
const removeQuery = z.object({ minAge: z.coerce.number().min(0).max(60_000).default(0) });

const queryOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

export const GET = userRoute(z.unknown(), async ({ request, user }) =>
  Response.json(await listChats(user.id, validate(listQuery, queryOf(request)))),
);

export const DELETE = userRoute(z.unknown(), async ({ request, user }) => {
  const { minAge } = validate(removeQuery, queryOf(request));
  return Response.json({ deleted: await removeAllChats(user.id, minAge) });
});

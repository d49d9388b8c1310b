import { z } from "zod";
import { listChats } from "@/lib/chats/list-chats";
import { id } from "@/lib/http/params";
import { readQuery } from "@/lib/http/query";
import { userRoute } from "@/lib/http/route";
import { removeAllChats } from "@/lib/replies/remove-all-chats";

const listQuery = z.object({ cursor: z.string().optional(), projectId: id("project").optional() });

const MOST_SPARED = 100;

const removeQuery = z.object({
  /** Milliseconds; what is younger stays. */
  minAge: z.coerce.number().min(0).max(60_000).default(0),
  /** Chats that stay whatever their age: the request may take longer than they are old. */
  spare: z
    .string()
    .default("")
    .transform((ids) => ids.split(",").filter(Boolean))
    .pipe(z.array(id("chat")).max(MOST_SPARED)),
});

export const GET = userRoute(z.unknown(), async ({ request, user }) =>
  Response.json(await listChats(user.id, readQuery(request, listQuery))),
);

export const DELETE = userRoute(z.unknown(), async ({ request, user }) => {
  const { minAge: minAgeMs, spare: ids } = readQuery(request, removeQuery);
  return Response.json({ deleted: await removeAllChats(user.id, { minAgeMs, ids }) });
});

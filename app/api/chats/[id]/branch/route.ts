import { branchChoice, selectBranch, shownBranch } from "@/lib/chats/select-branch";
import { readBody } from "@/lib/http/body";
import { chatParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";

const MAX_BYTES = 1024;

export const GET = userRoute(chatParams, async ({ user, params }) =>
  Response.json(await shownBranch(user.id, params.id)),
);

export const POST = userRoute(chatParams, async ({ request, user, params }) => {
  const { messageId } = await readBody(request, branchChoice, MAX_BYTES);
  await selectBranch(user.id, params.id, messageId);
  return Response.json({ selected: true });
});

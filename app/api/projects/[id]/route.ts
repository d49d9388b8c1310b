import { changeProject, deleteProject, projectChange } from "@/lib/chats/projects";
import { readBody } from "@/lib/http/body";
import { projectParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";

const MAX_BYTES = 64 * 1024;

export const PATCH = userRoute(projectParams, async ({ request, user, params }) => {
  const change = await readBody(request, projectChange, MAX_BYTES);
  await changeProject(user.id, params.id, change);
  return Response.json({ id: params.id, ...change });
});

export const DELETE = userRoute(projectParams, async ({ user, params }) => {
  await deleteProject(user.id, params.id);
  return new Response(null, { status: 204 });
});

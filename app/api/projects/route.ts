import { z } from "zod";
import { createProject, listProjects, newProject } from "@/lib/chats/projects";
import { readBody } from "@/lib/http/body";
import { userRoute } from "@/lib/http/route";

const MAX_BYTES = 64 * 1024;

export const GET = userRoute(z.unknown(), async ({ user }) =>
  Response.json({ projects: await listProjects(user.id) }),
);

export const POST = userRoute(z.unknown(), async ({ request, user }) => {
  const values = await readBody(request, newProject, MAX_BYTES);
  return Response.json(await createProject(user.id, values), { status: 201 });
});

import { listProjectArtifacts } from "@/lib/chats/project-artifacts";
import { projectParams } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";

export const GET = userRoute(projectParams, async ({ user, params }) =>
  Response.json({ artifacts: await listProjectArtifacts(user.id, params.id) }),
);

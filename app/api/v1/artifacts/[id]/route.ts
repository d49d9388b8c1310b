import { artifactParams, noQuery, versionQuery } from "@/lib/api/queries";
import { deleteArtifact } from "@/lib/artifacts/delete-artifact";
import { viewArtifact } from "@/lib/artifacts/view-artifact";
import { validate } from "@/lib/http/body";
import { holderRoute } from "@/lib/http/caller-route";

export const GET = holderRoute(artifactParams, async ({ holder, params, query }) => {
  const { version } = validate(versionQuery, query);
  return Response.json(await viewArtifact(holder, { artifactId: params.id, version }));
});

export const DELETE = holderRoute(artifactParams, async ({ holder, params, query }) => {
  validate(noQuery, query);
  await deleteArtifact(holder, { artifactId: params.id });
  return new Response(null, { status: 204 });
});

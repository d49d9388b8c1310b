import { artifactParams, versionQuery } from "@/lib/api/queries";
import { getArtifactOutline } from "@/lib/artifacts/artifact-outline";
import { validate } from "@/lib/http/body";
import { holderRoute } from "@/lib/http/caller-route";

export const GET = holderRoute(artifactParams, async ({ holder, params, query }) => {
  const { version } = validate(versionQuery, query);
  return Response.json(await getArtifactOutline(holder, { artifactId: params.id, version }));
});

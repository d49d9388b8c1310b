import { artifactParams, fetchQuery, toFetchInput } from "@/lib/api/queries";
import { fetchArtifactChunks } from "@/lib/artifacts/fetch-artifact-chunks";
import { validate } from "@/lib/http/body";
import { holderRoute } from "@/lib/http/caller-route";

export const GET = holderRoute(artifactParams, async ({ holder, params, query }) => {
  const input = toFetchInput(params.id, validate(fetchQuery, query));
  return Response.json(await fetchArtifactChunks(holder, input));
});

import { artifactParams, searchQuery } from "@/lib/api/queries";
import { searchArtifact } from "@/lib/artifacts/search-artifact";
import { validate } from "@/lib/http/body";
import { holderRoute } from "@/lib/http/caller-route";

export const GET = holderRoute(artifactParams, async ({ holder, params, query }) => {
  const input = { artifactId: params.id, ...validate(searchQuery, query) };
  return Response.json(await searchArtifact(holder, input));
});

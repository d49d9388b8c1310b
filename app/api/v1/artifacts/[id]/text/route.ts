import { artifactParams, versionQuery } from "@/lib/api/queries";
import { textResponse } from "@/lib/api/text-response";
import { readArtifactText } from "@/lib/artifacts/artifact-text";
import { validate } from "@/lib/http/body";
import { holderRoute } from "@/lib/http/caller-route";

export const GET = holderRoute(artifactParams, async ({ request, holder, params, query }) => {
  const { version } = validate(versionQuery, query);
  return textResponse(request, await readArtifactText(holder, { artifactId: params.id, version }));
});

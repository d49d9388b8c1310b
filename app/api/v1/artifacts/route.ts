import { z } from "zod";
import { MAX_SAVE_BYTES } from "@/lib/api/limits";
import { noQuery, saveBody } from "@/lib/api/queries";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import { readBody, validate } from "@/lib/http/body";
import { holderOf } from "@/lib/http/caller";
import { callerRoute, holderRoute } from "@/lib/http/caller-route";
import { queryOf } from "@/lib/http/query";

export const GET = holderRoute(z.unknown(), async ({ holder, query }) => {
  validate(noQuery, query);
  return Response.json({ artifacts: await listArtifacts(holder) });
});

export const POST = callerRoute(z.unknown(), async ({ request, caller }) => {
  const { sessionId, ...input } = await readBody(request, saveBody, MAX_SAVE_BYTES);
  const named = sessionId ?? queryOf(request).sessionId;
  const saved = await saveArtifactChunks(holderOf(caller, named), input);
  return Response.json(saved, { status: saved.isNewVersion ? 201 : 200 });
});

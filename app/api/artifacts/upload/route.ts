import { z } from "zod";
import { artifactId, LIMITS, sessionId } from "@/lib/artifacts/contract";
import { saveFile } from "@/lib/files/save-file";
import { readQuery } from "@/lib/http/query";
import { readUpload } from "@/lib/http/read-upload";
import { userRoute } from "@/lib/http/route";
import { PDF_BYTES } from "@/lib/size-limits";

const uploadQuery = z.object({
  sessionId,
  /** Of the caller's own making, so that an upload can be sent again safely. */
  artifactId: artifactId.optional(),
  name: z
    .string("is missing; say the file's name")
    .trim()
    .min(1, "is empty; say the file's name")
    .max(LIMITS.titleLength, `is longer than ${LIMITS.titleLength} characters`),
});

/** A file as it is, in the body: its name and the chat are in the address, so that nothing has to be unpacked. */
export const POST = userRoute(z.unknown(), async ({ request, user }) => {
  const { sessionId, artifactId, name } = readQuery(request, uploadQuery);
  const bytes = await readUpload(request, PDF_BYTES);
  const mediaType = request.headers.get("content-type") ?? undefined;
  const holder = { userId: user.id, sessionId };
  const saved = await saveFile(holder, { name, bytes, mediaType }, artifactId);
  return Response.json(saved, { status: saved.isNewVersion ? 201 : 200 });
});

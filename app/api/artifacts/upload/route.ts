import { z } from "zod";
import { LIMITS, sessionId } from "@/lib/artifacts/contract";
import { saveFile } from "@/lib/files/save-file";
import { validate } from "@/lib/http/body";
import { readUpload } from "@/lib/http/read-upload";
import { userRoute } from "@/lib/http/route";
import { PDF_BYTES } from "@/lib/size-limits";

const uploadQuery = z.object({
  sessionId,
  name: z
    .string("is missing; say the file's name")
    .trim()
    .min(1, "is empty; say the file's name")
    .max(LIMITS.titleLength, `is longer than ${LIMITS.titleLength} characters`),
});

/** A file as it is, in the body: its name and the chat are in the address, so that nothing has to be unpacked. */
export const POST = userRoute(z.unknown(), async ({ request, user }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { sessionId, name } = validate(uploadQuery, query);
  const bytes = await readUpload(request, PDF_BYTES);
  const mediaType = request.headers.get("content-type") ?? undefined;
  const saved = await saveFile({ userId: user.id, sessionId }, { name, bytes, mediaType });
  return Response.json(saved, { status: 201 });
});

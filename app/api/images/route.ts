import { z } from "zod";
import { validate } from "@/lib/http/body";
import { id } from "@/lib/http/params";
import { readUpload } from "@/lib/http/read-upload";
import { userRoute } from "@/lib/http/route";
import { saveImage } from "@/lib/images/save-image";
import { IMAGE_BYTES } from "@/lib/size-limits";

const imageQuery = z.object({
  chatId: id("chat"),
  name: z
    .string("is missing; say the file's name")
    .trim()
    .min(1, "is empty")
    .max(200, "is too long"),
});

export const POST = userRoute(z.unknown(), async ({ request, user }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { chatId, name } = validate(imageQuery, query);
  const bytes = await readUpload(request, IMAGE_BYTES);
  return Response.json(await saveImage(user.id, { chatId, name, bytes }), { status: 201 });
});

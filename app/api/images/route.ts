import { z } from "zod";
import { id } from "@/lib/http/params";
import { readQuery } from "@/lib/http/query";
import { readUpload } from "@/lib/http/read-upload";
import { userRoute } from "@/lib/http/route";
import { saveImage } from "@/lib/images/save-image";
import { IMAGE_BYTES } from "@/lib/size-limits";
import { typedText } from "@/lib/storable-text";

const imageQuery = z.object({
  chatId: id("chat"),
  name: typedText("is missing; say the file's name").pipe(
    z.string().min(1, "is empty").max(200, "is longer than 200 characters"),
  ),
});

export const POST = userRoute(z.unknown(), async ({ request, user }) => {
  const { chatId, name } = readQuery(request, imageQuery);
  const bytes = await readUpload(request, IMAGE_BYTES);
  return Response.json(await saveImage(user.id, { chatId, name, bytes }), { status: 201 });
});

import { z } from "zod";
import { id } from "@/lib/http/params";
import { userRoute } from "@/lib/http/route";
import { deleteImage } from "@/lib/images/delete-image";
import { imageResponse } from "@/lib/images/image-response";
import { readImage } from "@/lib/images/read-image";

const imageParams = z.object({ id: id("image") });

export const GET = userRoute(imageParams, async ({ user, params }) =>
  imageResponse(await readImage(user.id, params.id)),
);

export const DELETE = userRoute(imageParams, async ({ user, params }) => {
  await deleteImage(user.id, params.id);
  return new Response(null, { status: 204 });
});

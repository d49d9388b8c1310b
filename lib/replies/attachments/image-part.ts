import "server-only";
import type { FileUIPart, TextUIPart } from "ai";
import { quoted } from "../../ai/data-block";
import { readImage } from "../../images/read-image";
import { outcomeOf } from "../tools/outcome";

export type ShownImage = { mediaType: string; bytes: Uint8Array };
type ImagePart = TextUIPart | { type: "data-image"; data: ShownImage };

const ID = /^\/api\/images\/([\da-f-]{36})$/;

const note = (name: string | undefined, why: string): TextUIPart => ({
  type: "text",
  text: `[image ${quoted(name ?? "without a name")}: ${why}]`,
});

/** Whether an image is shown to the model, and if not, why not. */
export type Sight = "shown" | "blind" | "too many";

/** An image as a model gets it: its bytes, or a word about it. */
export async function imagePart(
  userId: string,
  { url, filename }: FileUIPart,
  sight: Sight,
): Promise<ImagePart> {
  if (sight === "blind") return note(filename, "this model cannot see images");
  if (sight === "too many") return note(filename, "shown earlier in this chat, not shown again");
  const image = await outcomeOf(readImage(userId, ID.exec(url)?.[1] ?? ""));
  if (!image.ok) return note(filename, "it is not there any more");
  return { type: "data-image", data: { mediaType: image.mediaType, bytes: image.bytes } };
}

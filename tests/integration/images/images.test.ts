import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { afterAll, expect, test } from "vitest";
import { chats, images } from "@/lib/db/schema";
import { deleteImage } from "@/lib/images/delete-image";
import { forgetImages } from "@/lib/images/forget-images";
import { imageResponse } from "@/lib/images/image-response";
import { readImage } from "@/lib/images/read-image";
import { saveImage } from "@/lib/images/save-image";
import { IMAGE_BYTES, IMAGES_PER_CHAT } from "@/lib/size-limits";
import { makeUser, testDatabase, testSql } from "../../support/database";

afterAll(() => testSql.end());

const head = (hex: string) => Buffer.concat([Buffer.from(hex, "hex"), Buffer.alloc(20, 7)]);
const PNG = head("89504e470d0a1a0a");

test.each([
  ["image/png", PNG],
  ["image/jpeg", head("ffd8ffe0")],
  ["image/gif", head("474946383961")],
  ["image/webp", head("524946460000000057454250")],
])("%s is known by its bytes, and read as it was saved", async (mediaType, bytes) => {
  const user = await makeUser();
  const saved = await saveImage(user, { chatId: uuid(), name: "a.bin", bytes });
  expect(saved).toEqual({ id: saved.id, mediaType, url: `/api/images/${saved.id}` });
  const read = await readImage(user, saved.id);
  expect(read).toMatchObject({ mediaType, name: "a.bin" });
  expect(Buffer.from(read.bytes).equals(bytes)).toBe(true);
});

test.each([
  ["SVG, which can carry scripts", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["a page", Buffer.from("<html><script>alert(1)</script>")],
  ["nothing", Buffer.alloc(0)],
  ["a RIFF that is a sound", head("524946460000000057415645")],
])("%s is no image, whatever its name says", async (_, bytes) => {
  const user = await makeUser();
  await expect(saveImage(user, { chatId: uuid(), name: "a.png", bytes })).rejects.toMatchObject({
    code: "unreadable_file",
    message: expect.stringMatching(/“a.png”.*PNG, JPEG, WebP or GIF/),
  });
});

test("the limits of size and number are told", async () => {
  const user = await makeUser();
  const chatId = uuid();
  const large = Buffer.concat([PNG, Buffer.alloc(IMAGE_BYTES)]);
  await expect(saveImage(user, { chatId, name: "a.png", bytes: large })).rejects.toMatchObject({
    code: "too_large",
    message: expect.stringContaining("at most 5 MB"),
  });
  for (let count = 0; count < IMAGES_PER_CHAT; count += 1) {
    await saveImage(user, { chatId, name: "a.png", bytes: PNG });
  }
  await expect(saveImage(user, { chatId, name: "a.png", bytes: PNG })).rejects.toMatchObject({
    code: "limit_reached",
    message: expect.stringContaining("50 images"),
  });
});

test("a stranger sees, saves and deletes nothing, in the words for what is not there", async () => {
  const [owner, stranger] = [await makeUser(), await makeUser()];
  const chatId = uuid();
  const { id } = await saveImage(owner, { chatId, name: "a.png", bytes: PNG });
  await testDatabase.insert(chats).values({ id: chatId, userId: owner, title: "Mine" });
  const none = await readImage(stranger, uuid()).catch((error: unknown) => error);
  await expect(readImage(stranger, id)).rejects.toEqual(none);
  await expect(saveImage(stranger, { chatId, name: "b.png", bytes: PNG })).rejects.toMatchObject({
    code: "not_found",
  });
  await deleteImage(stranger, id);
  await expect(readImage(owner, id)).resolves.toMatchObject({ name: "a.png" });
  await deleteImage(owner, id);
  await expect(readImage(owner, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(deleteImage(owner, id)).resolves.toBeUndefined();
});

test("images whose chat was never begun are forgotten after a week, a bounded number at a time", async () => {
  const user = await makeUser();
  const begun = uuid();
  await testDatabase.insert(chats).values({ id: begun, userId: user, title: "Begun" });
  const imageOf = (chatId: string, days: number) => ({
    id: uuid(),
    userId: user,
    chatId,
    mediaType: "image/png",
    name: "a.png",
    bytes: PNG,
    createdAt: new Date(Date.now() - days * 24 * 60 * 60 * 1000),
  });
  const kept = [imageOf(begun, 400), imageOf(uuid(), 6)];
  const forgotten = Array.from({ length: 250 }, () => imageOf(uuid(), 8));
  await testDatabase.insert(images).values([...kept, ...forgotten]);
  const left = async () => {
    const rows = await testDatabase.select().from(images).where(eq(images.userId, user));
    return rows.map(({ id }) => id).sort();
  };
  expect(await forgetImages()).toBe(200);
  expect(await left()).toHaveLength(52);
  await forgetImages();
  expect(await left()).toEqual(kept.map(({ id }) => id).sort());
});

test("an image is served as nothing but itself, to be kept", async () => {
  const response = imageResponse({ mediaType: "image/png", name: 'a"\r\n\ud800é.png', bytes: PNG });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "inline; filename*=UTF-8''a%22%0D%0A%EF%BF%BD%C3%A9.png",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=31536000, immutable",
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true);
});

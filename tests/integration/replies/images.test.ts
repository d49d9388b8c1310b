import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { startReply } from "@/lib/replies/start-reply";
import { makeUser, testSql } from "../../support/database";
import { fakeModel } from "./support/fake-model";
import { ask, turn, waitUntil } from "./support/turns";

const provider = await fakeModel({
  environment: {
    OPENAI_COMPATIBLE_MODELS: "blind,seeing",
    OPENAI_COMPATIBLE_VISION_MODELS: "seeing",
  },
});

const BYTES = Buffer.from("not really a picture, but bytes are bytes");

async function upload(userId: string, chatId: string) {
  const id = uuid();
  await testSql`insert into images (id, user_id, chat_id, media_type, name, bytes)
    values (${id}, ${userId}, ${chatId}, 'image/png', 'tide.png', ${BYTES})`;
  return { type: "file", mediaType: "image/png", url: `/api/images/${id}`, filename: "tide.png" };
}

const newest = () => {
  const request = provider.requests.findLast(({ body }) => body.stream);
  if (!request) throw new Error("no request");
  return request;
};

test("a model that sees gets the image's bytes, in later turns too", async () => {
  const user = await makeUser();
  const chatId = uuid();
  const model = "compatible/seeing";
  await ask(
    user,
    turn("[[fake tokens=3]] look", { chatId, parts: [await upload(user, chatId)], model }),
  );
  const image = `data:image/png;base64,${BYTES.toString("base64")}`;
  expect(newest().images).toEqual([image]);
  await ask(user, turn("[[fake tokens=3]] and again", { chatId, model }));
  expect(newest().images).toEqual([image]);
});

test("a model that cannot see is told that there is an image", async () => {
  const user = await makeUser();
  const chatId = uuid();
  const parts = [await upload(user, chatId)];
  await ask(user, turn("[[fake tokens=3]] look", { chatId, parts, model: "compatible/blind" }));
  expect(newest().images).toEqual([]);
  const asked = newest().body.messages.map(({ content }) => content);
  expect(asked.join()).toContain('[image "tide.png": this model cannot see images]');
});

test("only the newest images are shown, and an image that is gone is no failure", async () => {
  const user = await makeUser();
  const chatId = uuid();
  const model = "compatible/seeing";
  const parts = await Promise.all(Array.from({ length: 12 }, () => upload(user, chatId)));
  await ask(user, turn("[[fake tokens=3]] look", { chatId, parts, model }));
  expect(newest().images).toHaveLength(10);
  await testSql`delete from images where chat_id = ${chatId}`;
  const { status } = await ask(user, turn("[[fake tokens=3]] again", { chatId, model }));
  expect(status).toBe("done");
  expect(newest().images).toHaveLength(0);
});

test("somebody else's image, or one of another chat, is as good as none", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  const parts = [await upload(stranger, uuid())];
  const model = "compatible/seeing";
  const refused = { code: "not_found" };
  await expect(startReply(user, turn("look", { parts, model }), waitUntil)).rejects.toMatchObject(
    refused,
  );
  await expect(startReply(stranger, turn("x", { parts, model }), waitUntil)).rejects.toMatchObject(
    refused,
  );
});

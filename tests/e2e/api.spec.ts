import { v7 as uuid } from "uuid";
import { rowsOf } from "../support/database";
import { type Guest, signIn } from "../support/guest";
import { allEvents, deltaText, lastChunk } from "../support/wire";
import { expect, test } from "./support/fixtures";
import { refused } from "./support/refused";

const LONG = "[[fake tokens=400 pace=5ms seed=api]] go on";

const post = (guest: Guest, body: string, type = "application/json") =>
  guest.fetch("/api/chat", { method: "POST", headers: { "content-type": type }, body });

const turn = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: uuid(),
    message: { id: uuid(), role: "user", parts: [{ type: "text", text: "hello" }] },
    model: "compatible/fake",
    ...change,
  });

const saying = (text: unknown) => ({ id: uuid(), role: "user", parts: [{ type: "text", text }] });

test("a bad turn is refused with what is wrong and what would be right", async ({ app }) => {
  const guest = await signIn(app.url);
  await refused(post(guest, "{ not json"), 400, "invalid_request", /not JSON/);
  await refused(
    post(guest, turn(), "text/plain"),
    415,
    "unsupported_media_type",
    /application\/json/,
  );
  await refused(post(guest, "[]"), 400, "invalid_request", /not an object/);
  await refused(post(guest, turn({ id: 7 })), 400, "invalid_request", /^id: .*uuid/);
  await refused(post(guest, turn({ message: "hi" })), 400, "invalid_request", /^message: /);
  await refused(post(guest, turn({ message: saying(" ") })), 400, "invalid_request", /empty/);
  await refused(post(guest, turn({ message: saying(1) })), 400, "invalid_request", /text/);
  await refused(
    post(guest, turn({ message: saying("x".repeat(300_000)) })),
    400,
    "invalid_request",
    /200,000/,
  );
  await refused(
    post(guest, turn({ message: saying("x".repeat(2 << 20)) })),
    413,
    "too_large",
    /at most/,
  );
  await refused(post(guest, turn({ model: "gpt-0" })), 400, "unknown_model", /compatible\/fake/);
  for (const id of ["..", ".", "a b", "1"]) {
    await refused(post(guest, turn({ id })), 400, "invalid_request", /uuid/);
  }
});

test("an id in an address that is no uuid is refused", async ({ app }) => {
  const guest = await signIn(app.url);
  await refused(guest.fetch("/api/chat/abc/stream"), 400, "invalid_request", /uuid/);
  await refused(
    guest.fetch("/api/chat/%2e%2e%2f/stop", { method: "POST" }),
    400,
    "invalid_request",
    /uuid/,
  );
  await refused(guest.fetch("/api/nothing/here"), 404, "not_found", /no such address/);
  const chat = uuid();
  await (await guest.send(chat, "[[fake tokens=3 seed=a]] hi")).text();
  const headers = { "last-event-id": "nonsense" };
  await refused(
    guest.fetch(`/api/chat/${chat}/stream`, { headers }),
    400,
    "invalid_request",
    /Last-Event-ID/,
  );
});

test("nobody reaches a stranger's chat, and no session reaches nothing", async ({ app }) => {
  const owner = await signIn(app.url);
  const stranger = await signIn(app.url);
  const chat = uuid();
  const reply = await owner.send(chat, LONG);
  for (const id of [chat, uuid()]) {
    await refused(stranger.fetch(`/api/chat/${id}/stream`), 404, "not_found", /no such chat/);
    await refused(
      stranger.fetch(`/api/chat/${id}/stop`, { method: "POST" }),
      404,
      "not_found",
      /no such chat/,
    );
    await refused(stranger.fetch(`/api/chats/${id}`), 404, "not_found", /no such chat/);
    await refused(
      stranger.fetch(`/api/chats/${id}`, { method: "DELETE" }),
      404,
      "not_found",
      /no such chat/,
    );
  }
  await refused(stranger.send(chat, "let me in"), 404, "not_found", /no such chat/);
  await refused(fetch(`${app.url}/api/chat/${chat}/stream`), 401, "unauthenticated", /session/);
  await refused(
    owner.fetch(`/api/chat/${chat}/stop`, {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
    }),
    403,
    "forbidden",
    /another site/,
  );
  await reply.body?.cancel();
});

test("the same message twice is one reply; the same id with other words is refused", async ({
  app,
}) => {
  const guest = await signIn(app.url);
  const chat = uuid();
  const message = saying(LONG);
  const [first, second] = await Promise.all([
    guest.send(chat, LONG, { message }),
    guest.send(chat, LONG, { message }),
  ]);
  const [a, b] = await Promise.all(
    [first, second].map(async (r) => allEvents(r.body ?? new ReadableStream())),
  );
  expect(deltaText(a ?? [])).toBe(deltaText(b ?? []));
  expect(deltaText(a ?? []).length).toBeGreaterThan(100);
  expect((await rowsOf(chat)).map((row) => row.role)).toEqual(["user", "assistant"]);

  const again = await guest.send(chat, LONG, { message });
  const late = await allEvents(again.body ?? new ReadableStream());
  expect(deltaText(late)).toBe(deltaText(a ?? []));
  expect(lastChunk(late)?.type).toBe("finish");
  await refused(
    guest.send(chat, "x", { message: { ...message, parts: [{ type: "text", text: "other" }] } }),
    409,
    "message_id_reused",
    /new uuid/,
  );
});

test("a second message has to wait for the reply that is being written", async ({ app }) => {
  const guest = await signIn(app.url);
  const chat = uuid();
  const reply = await guest.send(chat, LONG);
  await refused(guest.send(chat, "and another"), 409, "reply_in_progress", /stop it/);
  await guest.fetch(`/api/chat/${chat}/stop`, { method: "POST" });
  expect(lastChunk(await allEvents(reply.body ?? new ReadableStream()))?.type).toBe("abort");
});

test("a deleted chat does not come back with the next message", async ({ app }) => {
  const guest = await signIn(app.url);
  const chat = uuid();
  await (await guest.send(chat, "[[fake tokens=3 seed=b]] hi")).text();
  const parentId = (await rowsOf(chat)).at(-1)?.id;
  expect((await guest.fetch(`/api/chats/${chat}`, { method: "DELETE" })).status).toBe(204);
  await refused(guest.send(chat, "still there?", { parentId }), 404, "not_found", /deleted/);
  expect(await rowsOf(chat)).toEqual([]);
});

test("a chat is renamed, listed and paged; a forged cursor is refused", async ({ app }) => {
  const guest = await signIn(app.url);
  const chat = uuid();
  await (await guest.send(chat, "[[fake tokens=3 seed=c]] hi")).text();
  const rename = (title: unknown) =>
    guest.fetch(`/api/chats/${chat}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title }),
    });
  expect((await rename("  Lighthouses ")).status).toBe(200);
  await refused(rename(""), 400, "invalid_request", /empty/);
  await refused(rename("x".repeat(201)), 400, "invalid_request", /200/);
  const list = await (await guest.fetch("/api/chats")).json();
  expect(list.chats.map((c: { title: string }) => c.title)).toEqual(["Lighthouses"]);
  await refused(guest.fetch("/api/chats?cursor=forged"), 400, "invalid_request", /nextCursor/);
});

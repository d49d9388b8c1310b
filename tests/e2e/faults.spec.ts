import { fakeText } from "../fake-provider/fake-provider";
import { startApp } from "../support/app-server";
import { startRedis } from "../support/redis";
import { ChatPage } from "./support/chat-page";
import { expect, providerEnvironment, test } from "./support/fixtures";

const DISABLED = "Resumable streams are disabled due to missing REDIS_URL";
const slow = (seed: string) => `[[fake tokens=300 pace=12ms seed=${seed}]] tell me`;

test("without REDIS_URL the log says so once, and everything else works", async ({
  page,
  provider,
}) => {
  const app = await startApp({ ...providerEnvironment(provider), REDIS_URL: undefined });
  try {
    const chat = await new ChatPage(page).open(app.url);
    await chat.send(slow("plain"));
    const id = await chat.chatId();
    await chat.replyOfAtLeast(80);
    const resumed = await page.request.get(`${app.url}/api/chat/${id}/stream`);
    expect(resumed.status()).toBe(204);
    expect(await chat.replyWithStatus("done")).toBe(fakeText("plain", 300));
    await page.reload();
    expect(await chat.replyWithStatus("done")).toBe(fakeText("plain", 300));
    await chat.send("[[fake tokens=3000 pace=12ms seed=stop]] and stop");
    await chat.replyOfAtLeast(80);
    await chat.stop();
    expect(fakeText("stop", 3000).startsWith(await chat.replyWithStatus("stopped"))).toBe(true);
    expect(app.output().split(DISABLED)).toHaveLength(2);
    expect(app.output().split("\n")).toContain(DISABLED);
  } finally {
    await app.kill();
  }
});

test("without REDIS_URL a reload in the middle waits for the whole reply", async ({
  page,
  provider,
}) => {
  const app = await startApp({ ...providerEnvironment(provider), REDIS_URL: undefined });
  try {
    const chat = await new ChatPage(page).open(app.url);
    await chat.send("[[fake tokens=300 hold=150 seed=wait]] tell me");
    await chat.replyOfAtLeast(80);
    await page.reload();
    await provider.release("wait");
    expect(await chat.replyWithStatus("done")).toBe(fakeText("wait", 300));
  } finally {
    await app.kill();
  }
});

test("Redis is killed in the middle: the viewer's reply goes on to its end", async ({
  page,
  provider,
}) => {
  const redis = await startRedis();
  const app = await startApp({ ...providerEnvironment(provider), REDIS_URL: redis.url });
  try {
    const chat = await new ChatPage(page).open(app.url);
    await chat.send(slow("killed"));
    await chat.replyOfAtLeast(80);
    await redis.kill();
    expect(await chat.replyWithStatus("done")).toBe(fakeText("killed", 300));
    await page.reload();
    expect(await chat.replyWithStatus("done")).toBe(fakeText("killed", 300));
    await chat.send("[[fake tokens=20 seed=after]] and without it");
    await expect(chat.replies).toHaveCount(2);
    expect(await chat.replyWithStatus("done")).toBe(fakeText("after", 20));
  } finally {
    await app.kill();
    await redis.stop();
  }
});

test("a server with a bad environment does not start, and says why", async ({ provider }) => {
  const environment = { ...providerEnvironment(provider), REDIS_URL: "localhost:6379" };
  await expect(startApp(environment)).rejects.toThrow(
    /REDIS_URL is not a URL .*redis:\/\/localhost:6379/,
  );
});

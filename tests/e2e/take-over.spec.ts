import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { fakeText } from "../fake-provider/fake-provider";
import { type AppServer, startApp } from "../support/app-server";
import { textOf } from "../support/database";
import { until } from "../support/until";
import { ChatPage } from "./support/chat-page";
import { expect, providerEnvironment, test } from "./support/fixtures";
import { savedRows } from "./support/saved-rows";

const TOKENS = 400;

/** The address that people know: whichever server is first in the list and answers gets the connection. */
async function balance(servers: AppServer[]): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const pass = (client: Socket, [first, ...others]: AppServer[]) => {
    if (!first) return client.destroy();
    const upstream = connect(Number(new URL(first.url).port), "127.0.0.1");
    let isOpen = false;
    upstream.once("connect", () => {
      isOpen = true;
      client.pipe(upstream).pipe(client);
    });
    upstream.on("error", () => (isOpen ? client.destroy() : pass(client, others)));
    client.on("error", () => upstream.destroy());
    upstream.on("close", () => isOpen && client.destroy());
  };
  const server: Server = createServer((client) => {
    sockets.add(client);
    client.on("close", () => sockets.delete(client));
    pass(client, servers);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

test("the generating server is killed while a person watches: the reply goes on by itself", async ({
  page,
  provider,
}) => {
  test.setTimeout(90_000);
  const environment = providerEnvironment(provider);
  const [first, second] = [await startApp(environment), await startApp(environment)];
  const front = await balance([first, second]);
  try {
    const chat = await new ChatPage(page).open(front.url);
    await chat.send(`[[fake tokens=${TOKENS} pace=15ms seed=kill]] tell me`);
    const id = await chat.chatId();
    const before = await chat.replyOfAtLeast(200);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await first.kill("SIGKILL");
    const whole = fakeText("kill", TOKENS);
    await until(
      "the reply goes on",
      async () => (await chat.replyText()).length > before.length,
      30_000,
    );
    expect(await chat.replyWithStatus("done")).toBe(whole);
    expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
    await expect(chat.replies).toHaveCount(1);
    const rows = await savedRows(id);
    expect(rows.map(({ role, status, epoch }) => [role, status, epoch])).toEqual([
      ["user", "done", 1],
      ["assistant", "done", 2],
    ]);
    expect(textOf(rows[1]?.parts ?? [])).toBe(whole);
  } finally {
    await front.close();
    await first.kill();
    await second.kill();
  }
});

test("a reply that was stopped is continued by hand, in the same message", async ({ page }) => {
  const chat = await new ChatPage(page).open();
  await chat.send("[[fake tokens=200 hold=50 seed=hand]] tell me");
  // So far as it is held: what follows is not held there once more.
  await expect(chat.replies.last()).toContainText(fakeText("hand", 50));
  await chat.stop();
  const partial = await chat.replyWithStatus("stopped");
  await page.getByRole("button", { name: "Continue" }).click();
  const whole = await chat.replyWithStatus("done");
  expect(whole).toBe(fakeText("hand", 200));
  expect(whole.startsWith(partial)).toBe(true);
  await expect(chat.replies).toHaveCount(1);
});

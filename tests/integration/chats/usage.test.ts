import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { usageOf, usageQuery } from "@/lib/chats/usage";
import { messages } from "@/lib/db/schema";
import { makeChat } from "../../support/chats";
import { makeUser, testDatabase, testSql } from "../../support/database";

beforeAll(() => {
  process.env.MODEL_PRICES = "big=2/10, free=0/0";
});

afterAll(() => testSql.end());

type Made = Partial<typeof messages.$inferInsert>;

async function reply(chatId: string, input: number, output: number, made: Made = {}) {
  await testDatabase.insert(messages).values({
    id: uuid(),
    chatId,
    role: "assistant",
    status: "done",
    parts: [],
    model: "big",
    usage: { input, output },
    streamId: uuid(),
    ...made,
  });
}

const usage = (user: string, timeZone = "UTC") => usageOf(user, { timeZone });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

test("tokens are summed by day and model, with their cost where the price is known", async () => {
  const user = await makeUser();
  const [one, two] = [await makeChat(user), await makeChat(user)];
  const earlier = daysAgo(3);
  await reply(one, 1_000, 200);
  await reply(two, 500, 300, { status: "stopped" });
  await reply(one, 7, 3, { model: "unknown" });
  await reply(one, 5, 4, { model: "free", createdAt: earlier });
  // A person's message, a reply without figures, one from a file, one that is too old, a stranger's.
  await reply(one, 9, 9, { role: "user" });
  await reply(one, 0, 0, { usage: null });
  await reply(one, 9, 9, { streamId: null });
  await reply(one, 9, 9, { createdAt: daysAgo(31) });
  await reply(await makeChat(await makeUser()), 9, 9);
  const today = dayOf(new Date());
  expect(await usage(user)).toEqual({
    days: 30,
    entries: [
      { day: today, model: "big", input: 1_500, output: 500, cost: 0.008 },
      { day: today, model: "unknown", input: 7, output: 3, cost: null },
      { day: dayOf(earlier), model: "free", input: 5, output: 4, cost: 0 },
    ],
  });
});

test("a day is one of the person's time zone", async () => {
  const user = await makeUser();
  const chat = await makeChat(user);
  const noon = new Date(`${dayOf(daysAgo(2))}T12:00:00Z`);
  await reply(chat, 1, 1, { createdAt: noon });
  const dayIn = async (zone: string) => (await usage(user, zone)).entries[0]?.day;
  expect(await dayIn("UTC")).toBe(dayOf(noon));
  expect(await dayIn("Pacific/Kiritimati")).toBe(dayOf(daysAgo(1)));
});

test("the first of the thirty days counts whole", async () => {
  const user = await makeUser();
  const chat = await makeChat(user);
  const first = new Date(`${dayOf(daysAgo(29))}T00:00:00Z`);
  await reply(chat, 1, 1, { createdAt: first });
  await reply(chat, 9, 9, { createdAt: new Date(first.getTime() - 1) });
  expect((await usage(user)).entries).toMatchObject([{ day: dayOf(first), input: 1 }]);
});

test("somebody who has asked nothing has used nothing", async () => {
  expect((await usage(await makeUser())).entries).toEqual([]);
});

test.each(["Mars/Olympus", "+02:00", "'; drop table chats"])("%s is no time zone", (timeZone) => {
  expect(usageQuery.safeParse({ timeZone }).success).toBe(false);
});

import { testSql } from "../support/database";
import { signIn } from "../support/guest";
import { until } from "../support/until";
import { expect, test } from "./support/fixtures";
import { makeKey, programWith } from "./support/program";
import { refused } from "./support/refused";

const ALL = "/api/v1/artifacts";

test("a key is shown once, and only its hash is kept", async ({ app }) => {
  const guest = await signIn(app.url);
  const made = await makeKey(guest, " My GPT ");
  expect(made.key).toMatch(/^hf_[A-Za-z0-9_-]{43}$/);
  expect(made.name).toBe("My GPT");
  const list = await (await guest.fetch("/api/api-keys")).text();
  expect(list).toContain(made.key.slice(-4));
  expect(list).not.toContain(made.key.slice(3, -4));
  const [row] = await testSql`select * from api_keys where id = ${made.id}`;
  expect(JSON.stringify(row)).not.toContain(made.key.slice(3, -4));
  expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.last_used_at).toBeNull();

  await programWith(app.url, made.key).fetch(ALL);
  const used = await until("the use is noted", async () => {
    const { keys } = await (await guest.fetch("/api/api-keys")).json();
    return keys[0].lastUsedAt;
  });
  await programWith(app.url, made.key).fetch(ALL);
  expect((await (await guest.fetch("/api/api-keys")).json()).keys[0].lastUsedAt).toBe(used);
});

test("without a good key there is a way to get one, and nothing else", async ({ app }) => {
  const guest = await signIn(app.url);
  const { key, id } = await makeKey(guest);
  const alike = `hf_${"A".repeat(39)}${key.slice(-4)}`;
  for (const wrong of ["hf_wrong", "", `${key}x`, alike, "' or 1=1"]) {
    const headers = { authorization: `Bearer ${wrong}` };
    const answer = await refused(
      fetch(`${app.url}${ALL}`, { headers }),
      401,
      "unauthenticated",
      /Bearer hf_…, with a key made in the settings/,
    );
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer .*invalid_token/);
    // A good cookie does not help a bad key.
    await refused(guest.fetch(ALL, { headers }), 401, "unauthenticated", /hf_…/);
  }
  const bare = await refused(fetch(`${app.url}${ALL}`), 401, "unauthenticated", /Bearer hf_…/);
  expect(bare.headers.get("www-authenticate")).toBe('Bearer realm="Holdfast"');

  const program = programWith(app.url, key);
  expect((await program.fetch(ALL)).status).toBe(200);
  expect((await guest.fetch(`/api/api-keys/${id}`, { method: "DELETE" })).status).toBe(204);
  await refused(program.fetch(ALL), 401, "unauthenticated", /revoked/);
  await refused(program.post("/api/mcp", {}), 401, "unauthenticated", /revoked/);
});

test("keys are their owner's, have names, and are not too many", async ({ app }) => {
  const guest = await signIn(app.url);
  const stranger = await signIn(app.url);
  const { id } = await makeKey(guest);
  const remove = (path: string) => stranger.fetch(`/api/api-keys/${path}`, { method: "DELETE" });
  await refused(remove(id), 404, "not_found", /no such API key/);
  await refused(remove("abc"), 400, "invalid_request", /uuid/);
  expect(await (await stranger.fetch("/api/api-keys")).json()).toEqual({ keys: [] });

  const make = (name: unknown) =>
    guest.fetch("/api/api-keys", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name }),
    });
  await refused(make(" "), 400, "invalid_request", /^name: is empty/);
  await refused(make("x".repeat(61)), 400, "invalid_request", /60/);
  await refused(make(7), 400, "invalid_request", /^name: is not a text/);
  const answers = await Promise.all(Array.from({ length: 22 }, (_, n) => make(`key ${n}`)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(19);
  await refused(make("one more"), 409, "limit_reached", /20/);
});

test("a key that calls too often is told when to come again", async ({ app }) => {
  const { key } = await makeKey(await signIn(app.url));
  const program = programWith(app.url, key);
  const limited = await until(
    "the limit is reached",
    async () => {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => program.fetch(`${ALL}?sessionId=x`)),
      );
      return answers.find(({ status }) => status === 429);
    },
    60_000,
  );
  const body = await limited.json();
  expect(body).toMatchObject({ code: "rate_limited", message: expect.stringMatching(/600/) });
  expect(Date.parse(body.retryAt)).toBeGreaterThan(Date.now() - 1000);
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
});

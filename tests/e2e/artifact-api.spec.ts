import { v7 as uuid } from "uuid";
import { signIn } from "../support/guest";
import { describedApi } from "./support/described-api";
import { expect, test } from "./support/fixtures";
import { makeKey, programWith } from "./support/program";
import { refused } from "./support/refused";

const ALL = "/api/v1/artifacts";

const chapter = (n: number) =>
  `# Chapter ${n}\n\n${`The ${n}th tide came in at dawn, and went out again. `.repeat(40)}\n\n`;
const BOOK = Array.from({ length: 12 }, (_, n) => chapter(n + 1)).join("");

const book = { title: "tides.md", mediaType: "text/markdown", text: BOOK, maxTokens: 300 };

type Saved = { artifactId: string; version: number; chunks: number; isNewVersion: boolean };

test("a program saves, reads on, searches and deletes, and every answer is as described", async ({
  app,
}) => {
  const api = await describedApi(app.url);
  expect(api.document.servers).toEqual([{ url: app.url }]);
  const { key, id: session } = await makeKey(await signIn(app.url));
  const program = programWith(app.url, key);

  // biome-ignore lint/suspicious/noExplicitAny: the document has said what it is
  async function call(method: string, path: string, body?: unknown): Promise<any> {
    const answer = body ? await program.post(path, body) : await program.fetch(path, { method });
    return await api.hold(method, path, answer);
  }

  expect(await call("GET", ALL)).toEqual({ artifacts: [] });
  const saved: Saved = await call("POST", ALL, book);
  expect(saved).toMatchObject({ version: 1, isNewVersion: true, sessionId: session });
  expect(await call("POST", ALL, { ...book, artifactId: saved.artifactId })).toMatchObject({
    version: 1,
    isNewVersion: false,
  });
  const one = `${ALL}/${saved.artifactId}`;

  let text = "";
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = cursor ? `?cursor=${cursor}&maxTokens=1000` : "?maxTokens=1000";
    const fetched = await call("GET", `${one}/chunks${query}`);
    text += fetched.chunks.map((chunk: { text: string }) => chunk.text).join("");
    cursor = fetched.nextCursor;
  }
  expect(text).toBe(BOOK);

  expect((await call("GET", `${one}/chunks?index=1`)).chunks[0].index).toBe(1);
  const heading = await call("GET", `${one}/chunks?heading=Chapter%203`);
  expect(heading.chunks[0].text).toContain("Chapter 3");
  const lines = await call("GET", `${one}/chunks?fromLine=5&toLine=6`);
  expect(lines.chunks[0].lines.from).toBeLessThanOrEqual(5);
  expect((await call("GET", `${one}/outline`)).outline).toHaveLength(12);
  const found = await call("GET", `${one}/search?query=%5E%23%20chapter%201%5Cd&isRegex=true`);
  expect(found.matches.map((match: { text: string }) => match.text)).toEqual([
    "# Chapter 10",
    "# Chapter 11",
    "# Chapter 12",
  ]);
  expect((await call("GET", one)).versions).toHaveLength(1);
  expect((await call("GET", ALL)).artifacts).toHaveLength(1);
  expect(await call("GET", `${one}/text`)).toBe(BOOK);
  await call("DELETE", one);
  expect(await call("GET", one)).toMatchObject({ code: "not_found" });
  expect([...api.seen].sort()).toHaveLength(8);
});

test("the text comes as a file that no browser runs, and not twice", async ({ app }) => {
  const api = await describedApi(app.url);
  const { key } = await makeKey(await signIn(app.url));
  const program = programWith(app.url, key);
  const page = { title: 'a/"b"é.html', mediaType: "text/html", text: "<script>1</script>" };
  const saved: Saved = await (await program.post(ALL, page)).json();
  const answer = await program.fetch(`${ALL}/${saved.artifactId}/text`);
  expect(await answer.text()).toBe(page.text);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="a b _.html"; filename*=UTF-8''a%20b%20%C3%A9.html`,
  );
  const again = await program.fetch(`${ALL}/${saved.artifactId}/text`, {
    headers: { "if-none-match": answer.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
  expect(await api.hold("GET", `${ALL}/${saved.artifactId}/text`, again)).toBeUndefined();
});

test("what is not right is refused with what would be", async ({ app }) => {
  const { key } = await makeKey(await signIn(app.url));
  const program = programWith(app.url, key);
  const saved: Saved = await (await program.post(ALL, book)).json();
  const one = `${ALL}/${saved.artifactId}`;
  const bad = (path: string, words: RegExp) =>
    refused(program.fetch(path), 400, "invalid_request", words);
  const badSave = (change: object, words: RegExp) =>
    refused(program.post(ALL, { ...book, ...change }), 400, "invalid_request", words);

  await bad(`${ALL}/abc`, /^id: .*uuid/);
  await bad(`${ALL}/*:*`, /^id: .*uuid/);
  await bad(`${one}/chunks?maxTokens=0`, /^maxTokens: .*2000/);
  await bad(`${one}/chunks?maxTokens=10000000`, /^maxTokens: .*2000/);
  await bad(`${one}/chunks?maxTokens=many`, /^maxTokens: .*whole number/);
  await bad(`${one}/chunks?cursor=forged`, /cursor/);
  await bad(`${one}/chunks?index=1&heading=x`, /one of cursor, index, heading/);
  await bad(`${one}/chunks?toLine=3`, /^toLine: needs fromLine/);
  await bad(`${one}/chunks?page=2`, /page: is not known here.*cursor/);
  await bad(`${one}/search`, /^query: /);
  await bad(`${ALL}?sessionId=mine`, /^sessionId: .*uuid/);
  await badSave({ text: "" }, /^text: is empty/);
  await badSave({ maxTokens: 1 }, /^maxTokens: .*1000/);
  await badSave({ encoding: "ebcdic" }, /^encoding: .*o200k_base/);
  await badSave({ artifactId: "a:b" }, /^artifactId: .*uuid/);
  await refused(program.post(ALL, "{"), 400, "invalid_request", /not JSON/);
  await refused(
    program.fetch(ALL, { method: "POST", body: "x" }),
    415,
    "unsupported_media_type",
    /JSON/,
  );
  const large = { ...book, text: "x".repeat(26 * 1024 * 1024) };
  await refused(program.post(ALL, large), 413, "too_large", /2[56]/);

  await program.post(ALL, { ...book, artifactId: saved.artifactId, text: `${BOOK}!` });
  await refused(
    program.post(ALL, { ...book, artifactId: saved.artifactId, baseVersion: 1, text: "other" }),
    409,
    "version_conflict",
    /2/,
  );
});

test("nobody reaches a stranger's artifacts, by no way in", async ({ app }) => {
  const owner = await signIn(app.url);
  const chat = uuid();
  const { key, id: session } = await makeKey(owner);
  const program = programWith(app.url, key);
  const inKey: Saved = await (await program.post(ALL, book)).json();
  const inChat: Saved = await (await program.post(ALL, { ...book, sessionId: chat })).json();

  const guest = await signIn(app.url);
  const stranger = programWith(app.url, (await makeKey(guest)).key);
  const none = await (await stranger.fetch(`${ALL}/${uuid()}`)).text();
  for (const [id, named] of [
    [inKey.artifactId, session],
    [inChat.artifactId, chat],
  ]) {
    for (const query of ["", `?sessionId=${named}`]) {
      for (const path of ["", "/chunks", "/outline", "/text"]) {
        const answer = await stranger.fetch(`${ALL}/${id}${path}${query}`);
        expect.soft(answer.status).toBe(404);
        expect.soft(await answer.text()).toBe(none);
      }
      const removal = await stranger.fetch(`${ALL}/${id}${query}`, { method: "DELETE" });
      expect.soft(await removal.text()).toBe(none);
    }
    const saving = { ...book, artifactId: id, sessionId: named, text: "mine now" };
    await refused(stranger.post(ALL, saving), 404, "not_found", /no such/);
    const listed = await guest.fetch(`${ALL}?sessionId=${named}`);
    expect.soft(await listed.json()).toEqual({ artifacts: [] });
  }
  const kept = await owner.fetch(`${ALL}/${inChat.artifactId}/text?sessionId=${chat}`);
  expect(await kept.text()).toBe(BOOK);
  const other = programWith(app.url, (await makeKey(owner)).key);
  expect((await other.fetch(`${ALL}/${inKey.artifactId}?sessionId=${session}`)).status).toBe(200);
});

test("a browser has its chat's artifacts by its cookie, other sites do not", async ({ app }) => {
  const guest = await signIn(app.url);
  const chat = uuid();
  const save = (headers: Record<string, string>) =>
    guest.fetch(ALL, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ ...book, sessionId: chat }),
    });
  await refused(save({ "sec-fetch-site": "cross-site" }), 403, "forbidden", /another site/);
  expect((await save({ "sec-fetch-site": "same-origin" })).status).toBe(201);
  await refused(guest.fetch(ALL), 400, "invalid_request", /^sessionId: is missing/);
  const { artifacts } = await (await guest.fetch(`${ALL}?sessionId=${chat}`)).json();
  expect(artifacts).toHaveLength(1);
});

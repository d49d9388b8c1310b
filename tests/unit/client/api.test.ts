import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { callApi } from "@/lib/client/api";

const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response()));

beforeEach(() => void vi.stubGlobal("fetch", fetched));
afterEach(() => {
  fetched.mockClear();
  vi.unstubAllGlobals();
});

const outlivesItsPage = () => fetched.mock.calls.at(-1)?.[1].keepalive;

test("a small change goes on when its page is left", async () => {
  await callApi("/api/messages/1/vote", { method: "PUT", body: { vote: 1 } });
  expect(outlivesItsPage()).toBe(true);
  await callApi("/api/projects/1", { method: "DELETE" });
  expect(outlivesItsPage()).toBe(true);
});

test("a question ends with its page, and what says so", async () => {
  await callApi("/api/chats");
  expect(outlivesItsPage()).toBe(false);
  await callApi("/api/auth/sign-in/anonymous", { method: "POST", body: {}, keepalive: false });
  expect(outlivesItsPage()).toBe(false);
});

test("what a browser would refuse to keep going is sent as usual", async () => {
  const body = { text: "日".repeat(22_000) };
  expect(Buffer.byteLength(JSON.stringify(body))).toBeGreaterThan(64 * 1024);
  await callApi("/api/chats/import", { method: "POST", body });
  expect(outlivesItsPage()).toBe(false);
});

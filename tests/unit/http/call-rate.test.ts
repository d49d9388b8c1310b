import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { countCall } from "@/lib/http/call-rate";
import { clientAddress } from "@/lib/http/client-address";
import { countTurn } from "@/lib/http/turn-rate";
import { proxy } from "@/proxy";

vi.mock("@/lib/env", () => ({ env: () => ({ NODE_ENV: "production" }) }));

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ["Date"] });
  Reflect.deleteProperty(globalThis, "holdfastCalls");
});

const limit = { name: "test", calls: 3 };

test("so many calls a minute, each caller for themselves, and then again", () => {
  const calls = (caller: string, at: number) =>
    [1, 2, 3, 4].map(() => countCall(limit, caller, at));
  const told = [undefined, undefined, undefined, new Date(60_000)];
  expect(calls("a", 0)).toEqual(told);
  expect(calls("b", 59_000)).toEqual(told);
  expect(countCall({ ...limit, name: "other" }, "a", 59_000)).toBeUndefined();
  expect(countCall(limit, "a", 60_000)).toBeUndefined();
});

test("who goes on calling, and never too often, is never refused", () => {
  const times = Array.from({ length: 60 }, (_, n) => n * 25_000);
  expect(times.map((at) => countCall(limit, "a", at))).toEqual(times.map(() => undefined));
});

test("made-up callers fill no memory: beyond 10,000 they share one count", () => {
  for (let n = 0; n < 10_000; n += 1) countCall(limit, `caller ${n}`, 0);
  const others = [1, 2, 3, 4].map((n) => countCall(limit, `another ${n}`, 0));
  expect(others).toEqual([undefined, undefined, undefined, new Date(60_000)]);
  expect(countCall(limit, "caller 1", 0)).toBeUndefined();
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["1.1.1.1, 203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:0:12::1", "2001:db8:0:12"],
  ["2001:0DB8:0000:0012:ffff:1:2:3", "2001:db8:0:12"],
  ["::1", "0:0:0:0"],
  ["not an address", ""],
  ["", ""],
])("the address of %j is %j", (forwarded, address) => {
  expect(clientAddress(new Headers({ "x-forwarded-for": forwarded }))).toBe(address);
});

test("shared chats are asked for 600 times a minute from one address, by all their ways together", async () => {
  const ask = (path: string, from = "203.0.113.7") =>
    proxy(new NextRequest(`http://chat.example${path}`, { headers: { "x-forwarded-for": from } }));
  for (let n = 0; n < 200; n += 1) {
    for (const path of ["/share/x", "/api/share/x", "/api/share/x/stream"]) {
      expect(ask(path).headers.get("x-middleware-next")).toBe("1");
    }
  }
  vi.setSystemTime(20_500);
  const refused = ask("/api/share/x");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("40");
  expect(await refused.json()).toEqual({
    code: "rate_limited",
    message: expect.stringMatching(/^600 requests for shared chats .* Please wait\.$/),
    retryAt: "1970-01-01T00:01:00.000Z",
  });
  const page = ask("/share/x");
  expect(page.status).toBe(429);
  expect(page.headers.get("retry-after")).toBe("40");
  expect(page.headers.get("x-middleware-request-x-holdfast-refused")).toBe("1");
  expect(ask("/share/x", "203.0.113.8").status).toBe(200);
  vi.setSystemTime(60_000);
  expect(ask("/share/x").status).toBe(200);
});

test("a person sends 60 messages a minute, and all guests of one address 1,200", () => {
  const from = (address: string) => new Headers({ "x-forwarded-for": address });
  const send = (person: string, address: string) => () => countTurn(person, from(address));
  const tooMany = expect.objectContaining({
    code: "rate_limited",
    retryAt: new Date(60_000),
    reason: { key: "request.tooManyTurns" },
  });
  for (let person = 0; person < 20; person += 1) {
    for (let n = 0; n < 60; n += 1) send(`guest ${person}`, "203.0.113.7")();
  }
  expect(send("guest 1", "203.0.113.8")).toThrow(tooMany);
  expect(send("another guest", "203.0.113.7")).toThrow(tooMany);
  send("another guest", "203.0.113.8")();
  vi.setSystemTime(60_000);
  send("guest 1", "203.0.113.7")();
});

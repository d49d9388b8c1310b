import { expect, test, vi } from "vitest";
import { ConnectionStore } from "@/lib/client/connection";

test("a chat is idle until somebody reads its reply, and again after", () => {
  const store = new ConnectionStore();
  expect(store.getSnapshot("a")).toBe("idle");
  const claim = store.claim("a");
  expect(store.getSnapshot("a")).toBe("connecting");
  claim.show("live");
  expect([store.getSnapshot("a"), store.getSnapshot("b")]).toEqual(["live", "idle"]);
  claim.release();
  expect(store.getSnapshot("a")).toBe("idle");
});

test("listeners hear changes of their chat, each once", () => {
  const store = new ConnectionStore();
  const listener = vi.fn();
  const stop = store.subscribe("a", listener);
  const claim = store.claim("a");
  claim.show("live");
  claim.show("live");
  store.claim("b").show("live");
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  claim.release();
  expect(listener).toHaveBeenCalledTimes(2);
});

test("an older claim is not heard any more", () => {
  const store = new ConnectionStore();
  const older = store.claim("a");
  const newer = store.claim("a");
  newer.show("live");
  older.show("waiting");
  older.release();
  expect(store.getSnapshot("a")).toBe("live");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { throughOffline } from "@/lib/client/through-offline";

const network = { onLine: true };
let page: EventTarget;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal("navigator", network);
  vi.stubGlobal("window", page);
});
afterEach(() => vi.unstubAllGlobals());

function comeBack(): void {
  network.onLine = true;
  page.dispatchEvent(new Event("online"));
}

test("what fails without a network is done again when it is back, each time it fails", async () => {
  const waits = vi.spyOn(page, "addEventListener");
  const work = vi.fn().mockRejectedValue(new Error("no network"));
  network.onLine = false;
  const done = throughOffline(work);
  await vi.waitFor(() => expect(waits).toHaveBeenCalledTimes(1));
  page.dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(waits).toHaveBeenCalledTimes(2));
  work.mockResolvedValue("done");
  comeBack();
  expect(await done).toBe("done");
  expect(work).toHaveBeenCalledTimes(3);
});

test("the wait can be ended", async () => {
  const waits = vi.spyOn(page, "addEventListener");
  const stop = new AbortController();
  const work = vi.fn().mockRejectedValue(new Error("no network"));
  network.onLine = false;
  const done = throughOffline(work, stop.signal);
  await vi.waitFor(() => expect(waits).toHaveBeenCalledTimes(1));
  stop.abort(new Error("stopped"));
  await expect(done).rejects.toThrow("stopped");
  comeBack();
  expect(work).toHaveBeenCalledTimes(1);
});

test("what was stopped while it was tried is not waited for", async () => {
  const stop = new AbortController();
  const work = vi.fn(async () => {
    stop.abort(new Error("stopped"));
    throw new Error("no network");
  });
  network.onLine = false;
  await expect(throughOffline(work, stop.signal)).rejects.toThrow("stopped");
});

test("what failed as the network came back is done again", async () => {
  network.onLine = false;
  const work = vi.fn(async () => {
    if (network.onLine) return "done";
    network.onLine = true;
    throw new Error("no network");
  });
  expect(await throughOffline(work)).toBe("done");
});

test("what fails with a network has failed", async () => {
  network.onLine = true;
  await expect(throughOffline(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});

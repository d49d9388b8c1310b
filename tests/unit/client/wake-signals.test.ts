import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchWakeSignals } from "@/lib/client/resuming-transport/wake-signals";

const page = new EventTarget();
const visible = Object.assign(new EventTarget(), { visibilityState: "visible" });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", visible);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watch() {
  const heard: string[] = [];
  const stop = watchWakeSignals((signal) => heard.push(signal));
  return { heard, stop };
}

test("hears the network, the page and its visibility", () => {
  const { heard, stop } = watch();
  for (const type of ["offline", "online", "pageshow"]) page.dispatchEvent(new Event(type));
  visible.visibilityState = "hidden";
  visible.dispatchEvent(new Event("visibilitychange"));
  visible.visibilityState = "visible";
  visible.dispatchEvent(new Event("visibilitychange"));
  expect(heard).toEqual(["offline", "online", "awake", "awake"]);
  stop();
});

test("notices sleep by a clock that jumped", () => {
  const { heard, stop } = watch();
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual([]);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual(["awake"]);
  stop();
});

test("hears nothing after its end", () => {
  const { heard, stop } = watch();
  stop();
  page.dispatchEvent(new Event("online"));
  visible.dispatchEvent(new Event("visibilitychange"));
  expect(heard).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

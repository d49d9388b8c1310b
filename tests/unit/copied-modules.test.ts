import { expect, test, vi } from "vitest";
import { WorkerLost } from "@/lib/artifacts/worker-thread";
import { isForeignKeyViolation, isRefusal, isUniqueViolation } from "@/lib/db/database-error";
import { AppError, toPublicError } from "@/lib/errors";
import { StreamExistsError, StreamsUnavailableError } from "@/lib/streams/contract";

/** As in a build, where each route has copies of its own, and what the process shares comes from one of them. */
async function copyOf<T>(load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  return load();
}

test("an error of another copy is known for what it is", async () => {
  const errors = await copyOf(() => import("@/lib/errors"));
  const streams = await copyOf(() => import("@/lib/streams/contract"));
  const threads = await copyOf(() => import("@/lib/artifacts/worker-thread"));
  expect(errors.AppError).not.toBe(AppError);

  const failure = new errors.AppError("unavailable", "Not now.");
  expect(failure).toBeInstanceOf(AppError);
  expect(toPublicError(failure)).toEqual({ code: "unavailable", message: "Not now." });
  expect(new streams.StreamsUnavailableError()).toBeInstanceOf(StreamsUnavailableError);
  expect(new streams.StreamExistsError("x")).toBeInstanceOf(StreamExistsError);
  expect(new streams.StreamExistsError("x")).not.toBeInstanceOf(StreamsUnavailableError);
  expect(new threads.WorkerLost("gone")).toBeInstanceOf(WorkerLost);
  expect(new Error("a bug")).not.toBeInstanceOf(AppError);
});

test("what the database says is read whoever's driver brings it", () => {
  const said = (code: string) =>
    new Error("Failed query", { cause: Object.assign(new Error("no"), { code }) });
  expect(isUniqueViolation(said("23505"))).toBe(true);
  expect(isForeignKeyViolation(said("23503"))).toBe(true);
  expect(isRefusal(said("22P05"))).toBe(true);
  for (const passing of ["57P01", "ECONNREFUSED", "EPIPE"]) {
    expect(isRefusal(said(passing))).toBe(false);
  }
  expect(isRefusal(new Error("a bug"))).toBe(false);
});

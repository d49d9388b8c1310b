import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { readBody } from "@/lib/http/body";

const schema = z.object({ name: z.string("is not a text") });
const LIMIT = 100;

function request(body: BodyInit, type = "application/json"): Request {
  return new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": type },
    body,
    duplex: "half",
  } as RequestInit);
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error(`no AppError: ${error}`);
}

test("a good body is read", async () => {
  expect(await readBody(request('{"name":"é"}'), schema, LIMIT)).toEqual({ name: "é" });
});

test("the first wrong field is named", async () => {
  const error = await failure(readBody(request('{"name":1}'), schema, LIMIT));
  expect(error.code).toBe("invalid_request");
  expect(error.message).toBe("name: is not a text");
});

test("bytes that are no UTF-8 are no JSON", async () => {
  const error = await failure(readBody(request(new Uint8Array([0x22, 0xff, 0x22])), schema, LIMIT));
  expect(error.message).toMatch(/UTF-8/);
});

test("a body without a length is read no further than the limit", async () => {
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(40));
    },
  });
  const error = await failure(readBody(request(endless), schema, LIMIT));
  expect(error.code).toBe("too_large");
  expect(pulled).toBeLessThan(10);
});

import type { UIMessageChunk } from "ai";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ResumingTransport } from "@/lib/client/resuming-transport";
import { longReply, question, reply } from "./replies";
import { compact, ReplyLog } from "./reply-log";
import { type Fault, ReplyServer } from "./reply-server";

let server: ReplyServer;
beforeAll(async () => {
  server = await new ReplyServer().listen();
});
afterAll(() => server.close());

const bytes = fc.integer({ min: 0, max: 600 });
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), bytes }),
  fc.record({ kind: fc.constant("end-cleanly" as const), bytes }),
  fc.record({ kind: fc.constant("stall" as const), bytes }),
  fc.constant({ kind: "lose-request" as const }),
  fc.constant({ kind: "lose-answer" as const }),
  fc.constant({ kind: "answer" as const, status: 503, body: "<h1>Busy</h1>" }),
  fc.constant({ kind: "answer" as const, status: 200, body: "<h1>Sign in</h1>" }),
);
const corruption: Fault = { kind: "corrupt", bytes: 90 };
// Corruption comes alone: several in one place are another server's fault, tested in failures.test.ts.
const faults = fc
  .tuple(fc.array(fault, { maxLength: 8 }), fc.boolean())
  .map(([all, corrupt]) => (corrupt ? [...all, corruption] : all));

function transport() {
  return new ResumingTransport({
    api: server.api,
    platform: { random: () => 0 },
    timing: { silence: 60, settle: 1 },
  });
}

async function collect(stream: ReadableStream<UIMessageChunk> | null): Promise<UIMessageChunk[]> {
  const chunks: UIMessageChunk[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return chunks;
}

const sending = {
  trigger: "submit-message" as const,
  chatId: "chat",
  messageId: undefined,
  messages: [question],
  abortSignal: undefined,
};

let streams = 0;
function arrange(chunks: UIMessageChunk[], broken: Fault[]) {
  streams += 1;
  server.log = new ReplyLog(`stream-${streams}`, chunks);
  server.faults = [...broken];
  server.begun = 0;
}

test("a sent message gets every chunk once and in order, wherever the connections break", async () => {
  await fc.assert(
    fc.asyncProperty(reply, faults, async (chunks, broken) => {
      arrange(chunks, broken);
      const stream = await transport().sendMessages(sending);
      // A POST whose reply was lost comes back compacted, so both sides are compared compacted.
      expect(compact(await collect(stream))).toEqual(compact(chunks));
      expect(server.begun).toBe(1);
    }),
    { numRuns: 80 },
  );
});

test("a reloaded page gets every chunk once and in order, wherever the connections break", async () => {
  await fc.assert(
    fc.asyncProperty(reply, faults, async (chunks, broken) => {
      arrange(chunks, broken);
      const stream = await transport().reconnectToStream({ chatId: "chat" });
      expect(compact(await collect(stream))).toEqual(compact(chunks));
    }),
    { numRuns: 80 },
  );
});

test("a cut at any single byte of the response changes nothing", async () => {
  const chunks = longReply(3);
  const length = Buffer.byteLength(new ReplyLog("stream-0000", chunks).wireOfAll());
  for (let bytes = 0; bytes <= length; bytes += 1) {
    arrange(chunks, [{ kind: bytes % 2 ? "cut" : "end-cleanly", bytes }]);
    const stream = await transport().sendMessages(sending);
    expect(compact(await collect(stream)), `cut at byte ${bytes}`).toEqual(compact(chunks));
  }
});

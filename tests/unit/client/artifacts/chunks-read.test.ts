import { expect, test } from "vitest";
import { artifactMark, chunksRead } from "@/lib/client/artifacts/chunks-read";
import { fetched, ID, reply } from "./parts";

test("what the model was given of this version counts as read, once", () => {
  const messages = [reply(fetched(2, [0, 1]), fetched(1, [9])), reply(fetched(2, [1, 2]))];
  expect([...chunksRead(messages, ID, 2)]).toEqual([0, 1, 2]);
  expect([...chunksRead(messages, "another", 2)]).toEqual([]);
});

test("a call that is under way, or refused, has read nothing", () => {
  const running = reply({
    type: "tool-FetchArtifactChunks",
    toolCallId: "1",
    state: "input-streaming",
    input: { artifactId: ID },
  });
  const refused = reply({
    type: "tool-FetchArtifactChunks",
    toolCallId: "2",
    state: "output-available",
    input: { artifactId: ID },
    output: { ok: false, message: "There is no such chunk." },
  });
  expect(chunksRead([running, refused], ID, 1).size).toBe(0);
});

test("the mark changes with every answer about an artifact", () => {
  const before = [reply(fetched(1, [0]))];
  expect(artifactMark([...before, reply(fetched(1, [1]))])).not.toBe(artifactMark(before));
});

import { z } from "zod";
import { demoReply } from "../compose-reply";
import type { DemoStep } from "../demo-step";
import { readRequest } from "../read-request";
import type { DemoTurn } from "../read-turn";

const WRITE =
  /\b(write|draft|create|make|compose|schreib\w*)\b[^.?!\n]{0,60}\b(document|report|artifact|file|paper|memo|dokument|bericht)\b/i;
const TRIES = 2;

const kept = z.object({
  ok: z.literal(true),
  title: z.string(),
  version: z.number(),
  tokens: z.number(),
});

function titleFor(question: string): string {
  return readRequest(question).topic?.title ?? "A report on something else";
}

/** Writing a document into an artifact; undefined when that is not what is asked for. */
export function writeStep({ question, results }: DemoTurn): DemoStep | undefined {
  if (!WRITE.test(question)) return undefined;
  const saves = results.filter(({ toolName }) => toolName === "SaveArtifactChunks");
  const saved = saves
    .map(({ output }) => (output.type === "json" ? kept.safeParse(output.value).data : undefined))
    .find(Boolean);
  if (saved) {
    return {
      text: `I wrote **${saved.title}** beside this chat (version ${saved.version}, ${saved.tokens} tokens). Its words were prepared beforehand: I am a scripted demo, not an AI.`,
    };
  }
  if (saves.length >= TRIES)
    return { text: "The document could not be saved. Please try again later." };
  const text = `${demoReply(question)}\n`;
  const input = { title: titleFor(question), mediaType: "text/markdown", text };
  return { call: { toolName: "SaveArtifactChunks", input: JSON.stringify(input) } };
}

import type { ChatRequest, Conversation } from "./conversation.ts";
import { fakeText } from "./fake-text.ts";
import type { Script } from "./script.ts";

export type Call = { name: string; input: string };

const CURSOR = /with the cursor (\S+);/;

function fetchCall({ read, readTokens, circle }: Script, talk: Conversation): Call | undefined {
  const { results, artifactId } = talk;
  if (results.length >= read || !artifactId) return undefined;
  const cursor = CURSOR.exec(results.at(-1) ?? "")?.[1];
  if (results.length > 0 && !cursor && !circle) return undefined;
  const input = { artifactId, ...(cursor && { cursor }), maxTokens: readTokens };
  return { name: "FetchArtifactChunks", input: JSON.stringify(input) };
}

function saveCall({ write, seed }: Script, { results }: Conversation): Call | undefined {
  if (results.some((result) => result.includes("artifactId"))) return undefined;
  const text = fakeText(`${seed}-document`, write);
  const input = { title: `About ${seed}`, mediaType: "text/markdown", text };
  return { name: "SaveArtifactChunks", input: JSON.stringify(input) };
}

/** The tool call that a script makes next; undefined when it answers in words. */
export function nextCall(
  script: Script,
  talk: Conversation,
  request: ChatRequest,
): Call | undefined {
  if (request.tool_choice === "none" && !script.heedless) return undefined;
  if (script.read > 0) return fetchCall(script, talk);
  if (script.write > 0) return saveCall(script, talk);
  if (!script.tool || talk.results.length > 0) return undefined;
  return { name: script.tool, input: script.toolInput };
}

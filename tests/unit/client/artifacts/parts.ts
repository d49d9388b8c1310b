import type { ChatMessage } from "@/lib/chats/types";

type Part = ChatMessage["parts"][number];

export const ID = "019ac1f0-7c3e-7b52-9a60-3f1d7c5b8e21";

export function fetched(version: number, indexes: number[], of = 120): Part {
  return {
    type: "tool-FetchArtifactChunks",
    toolCallId: `call-${version}-${indexes.join("-")}`,
    state: "output-available",
    input: { artifactId: ID },
    output: {
      ok: true,
      artifactId: ID,
      title: "access.log",
      version,
      of,
      chunks: indexes.map((index) => ({ index, tokens: 500 })),
    },
  };
}

export const reply = (...parts: Part[]): ChatMessage => ({ id: "m", role: "assistant", parts });

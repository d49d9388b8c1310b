import type { ChatMessage } from "../../chats/types";
import { readOutput, toolPartsOf } from "./artifact-calls";

/** The chunks of one version that a model of this chat has been given, by index. */
export function chunksRead(
  messages: ChatMessage[],
  artifactId: string,
  version: number,
): ReadonlySet<number> {
  const read = toolPartsOf(messages)
    .map((part) => readOutput(part.output))
    .filter((output) => output.artifactId === artifactId && output.version === version)
    .flatMap(({ chunks }) => chunks ?? []);
  return new Set(read.map(({ index }) => index));
}

/** Changes whenever something in the chat may have changed its list of artifacts. */
export function artifactMark(messages: ChatMessage[]): number {
  const attached = messages.flatMap(({ parts }) =>
    parts.filter(({ type }) => type === "data-artifact"),
  );
  const answered = toolPartsOf(messages).filter((part) => readOutput(part.output).artifactId);
  return attached.length + answered.length;
}

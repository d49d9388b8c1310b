import type { MessageParts } from "../../db/schema";

type Part = MessageParts[number];
type Said = {
  role: "user" | "assistant";
  parts: MessageParts;
  status: string;
  model: string | null;
};

const ENDINGS: Record<string, string> = {
  stopped: "*(stopped)*",
  error: "*(failed)*",
  interrupted: "*(interrupted)*",
  streaming: "*(still being written)*",
};

function partMarkdown(part: Part): string[] {
  if (part.type === "text") return [part.text];
  if (part.type === "data-artifact") return [`📎 ${part.data.title}`];
  return part.type === "file" ? [`📎 ${part.filename ?? "Image"}`] : [];
}

function heading({ role, model }: Said): string {
  if (role === "user") return "## You";
  return model ? `## Reply (${model})` : "## Reply";
}

/** A conversation to be read: its words in order. */
export function chatMarkdown(title: string, messages: Said[]): string {
  const sections = messages.flatMap((message) => [
    heading(message),
    ...message.parts.flatMap(partMarkdown),
    ...(ENDINGS[message.status] ? [ENDINGS[message.status]] : []),
  ]);
  return `${[`# ${title}`, ...sections].join("\n\n")}\n`;
}

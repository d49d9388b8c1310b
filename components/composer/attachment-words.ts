import { countOf, sizeOf } from "@/lib/client/artifacts/artifact-words";
import type { Attachment } from "@/lib/client/attachments/attachment";

const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const long = new Intl.NumberFormat("en", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 1,
});

function withSize(words: string, { bytes }: Attachment): string {
  return bytes > 0 ? `${words} · ${sizeOf(bytes)}` : words;
}

/** The line under an attachment's name. */
export function statusOf(attachment: Attachment): string {
  const { state, kind } = attachment;
  switch (state.step) {
    case "waiting":
      return withSize("Waiting", attachment);
    case "uploading":
      return withSize(`${Math.round(state.progress * 100)} %`, attachment);
    case "counting":
      return kind === "image" ? "Saving…" : "Counting tokens…";
    case "failed":
      return state.failure.message;
    case "saved": {
      if (state.part.type === "file") return withSize("Image", attachment);
      const { tokens, chunks } = state.part.data;
      return withSize(`${short.format(tokens)} tokens · ${countOf(chunks, "chunk")}`, attachment);
    }
  }
}

/** What a screen reader says when an attachment is done, well or not; undefined before. */
export function announcementOf({ name, state }: Attachment): string | undefined {
  if (state.step === "failed") return `${name} is not attached. ${state.failure.message}`;
  if (state.step !== "saved") return undefined;
  const notice = state.notice ? ` ${state.notice}` : "";
  if (state.part.type === "file") return `${name} attached.`;
  const { tokens, chunks } = state.part.data;
  return `${name} attached, ${long.format(tokens)} tokens, ${countOf(chunks, "chunk")}.${notice}`;
}

"use client";

import { later } from "../ui/later";

/** Without a network the text stays as it was written. */
const streamed = later(() => import("../markdown/streamed-markdown"), PlainText, PlainText);

/** The renderer is large and the first page needs none of it: it comes once somebody is about to need it. */
export const preloadMarkdown = streamed.preload;

export const Markdown = streamed.Later;

/** The text as it was written: findable, readable, and next to nothing to render. */
export function PlainText({ text }: { text: string }) {
  return <p className="reply whitespace-pre-wrap">{text}</p>;
}

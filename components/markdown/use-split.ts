import { useState } from "react";
import { type Split, splitMarkdown } from "@/lib/client/markdown/split-markdown";

/** Remembers what a text was split into, so that a longer one costs only what was added. */
function createSplitter(): (text: string) => Split {
  let text: string | undefined;
  let split = splitMarkdown("");
  return (next) => {
    if (next !== text) split = splitMarkdown(next, split);
    text = next;
    return split;
  };
}

export function useSplit(text: string): Split {
  const [split] = useState(createSplitter);
  return split(text);
}

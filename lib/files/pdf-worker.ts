/**
 * A worker thread's entry: takes one PDF, gives back the text of its pages. It imports nothing of ours, so that plain
 * Node runs it as well as a bundle does.
 */
import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";

export type PdfResult =
  | { pages: string[] }
  | { failure: "encrypted" | "broken"; detail: string }
  | { failure: "too_long"; length: number };

type Options = { bytes: Uint8Array; maxPages: number; maxCharacters: number };

async function readPages({ bytes, maxPages, maxCharacters }: Options): Promise<PdfResult> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  if (pdf.numPages > maxPages) return { failure: "too_long", length: pdf.numPages };
  const pages: string[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    // One page after the other: all at once would hold all of their fonts and operators in memory.
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
    pages.push(text.join(""));
    page.cleanup();
    characters += pages.at(-1)?.length ?? 0;
    if (characters > maxCharacters) return { failure: "too_long", length: number };
  }
  return { pages };
}

function failureOf(error: unknown): PdfResult {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { failure: name === "PasswordException" ? "encrypted" : "broken", detail: message };
}

readPages(workerData)
  .catch(failureOf)
  .then((result) => parentPort?.postMessage(result));

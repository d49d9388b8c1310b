import "server-only";
import { Worker } from "node:worker_threads";
import { AppError } from "../errors";
import { TEXT_BYTES } from "../size-limits";
import { atMost } from "./at-most";
import type { PdfResult } from "./pdf-worker";
import { unreadable } from "./unreadable";

const MAX_PAGES = 10_000;
const TIME_LIMIT_MS = 60_000;
/** Enough for a large book; a PDF made to fill the memory ends its own thread, not the server. */
const MEMORY_LIMIT_MB = 512;
/** Each has a thread with its own memory. */
const AT_ONCE = 2;

const inTurn = atMost(AT_ONCE);

/** Bundlers look for this very expression to make the worker's file. */
function startWorker(bytes: Uint8Array): Worker {
  return new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    workerData: { bytes, maxPages: MAX_PAGES, maxCharacters: TEXT_BYTES },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
}

/** What the thread found, or why it found nothing. */
function resultOf(worker: Worker, timeLimit: number): Promise<PdfResult | "late" | Error> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("late"), timeLimit);
    const settle = (result: PdfResult | Error) => {
      clearTimeout(timer);
      resolve(result);
    };
    worker.once("message", settle);
    worker.once("error", settle);
    worker.once("exit", (code) => settle(new Error(`The PDF thread ended with ${code}`)));
  });
}

async function pagesOf(name: string, bytes: Uint8Array, timeLimit: number): Promise<string[]> {
  const worker = startWorker(bytes);
  try {
    const result = await resultOf(worker, timeLimit);
    if (typeof result === "object" && "pages" in result) return result.pages;
    throw refusal(name, result, timeLimit);
  } finally {
    await worker.terminate();
  }
}

const isOutOfMemory = (error: Error) =>
  "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

function refusal(
  name: string,
  result: Exclude<PdfResult, { pages: string[] }> | "late" | Error,
  timeLimit: number,
): Error {
  const split = "Split it into smaller files and attach those that matter.";
  if (result === "late") {
    return unreadable(name, `takes longer than ${timeLimit / 1000} seconds to read. ${split}`);
  }
  if (result instanceof Error) {
    if (!isOutOfMemory(result)) return result;
    return unreadable(name, `needs more than ${MEMORY_LIMIT_MB} MB of memory to read. ${split}`);
  }
  if (result.failure === "too_long") {
    return new AppError("too_large", `“${name}” is too long (${result.detail}). ${split}`);
  }
  if (result.failure === "encrypted") {
    return unreadable(name, "is encrypted. Save it without its password and attach it again.");
  }
  return unreadable(
    name,
    `is not a whole PDF (${result.detail}). Open it in a PDF program, save it again, and attach that.`,
  );
}

/** A heading for each page, so that a reader can go to one by its number. */
function joinPages(pages: string[]): string {
  return pages.map((page, index) => `## Page ${index + 1}\n\n${page.trim()}\n`).join("\n");
}

function noticeOf(pages: string[]): string {
  const empty = pages.filter((page) => page.trim() === "").length;
  const of = pages.length === 1 ? "one page" : `${pages.length.toLocaleString("en")} pages`;
  const without = empty > 0 ? `, ${empty.toLocaleString("en")} of them without text` : "";
  return `The text of ${of}${without}. Pictures and layout are left out.`;
}

/**
 * The text of a PDF, page by page.
 * @throws AppError `unreadable_file` for one that is encrypted, broken or has no text; `too_large`
 */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  timeLimit = TIME_LIMIT_MS,
): Promise<{ text: string; notice: string }> {
  const pages = await inTurn(() => pagesOf(name, bytes, timeLimit));
  if (pages.every((page) => page.trim() === "")) {
    throw unreadable(
      name,
      "has no text: its pages are pictures, such as scans. Run text recognition (OCR) over it, or attach the pages as images.",
    );
  }
  return { text: joinPages(pages), notice: noticeOf(pages) };
}

import "server-only";
import { Worker } from "node:worker_threads";
import { AppError, type Sentence } from "../errors";
import { sentence } from "../i18n/sentence";
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
  if (result === "late") {
    return unreadable("file.pdfTooSlow", { name, seconds: timeLimit / 1000 });
  }
  if (result instanceof Error) {
    if (!isOutOfMemory(result)) return result;
    return unreadable("file.pdfTooHeavy", { name, most: MEMORY_LIMIT_MB });
  }
  if (result.failure === "too_long") {
    return new AppError("too_large", sentence("file.pdfTooLong", { name, pages: result.length }));
  }
  if (result.failure === "encrypted") {
    return unreadable("file.pdfEncrypted", { name });
  }
  return unreadable("file.pdfBroken", { name, detail: result.detail });
}

/** A heading for each page, so that a reader can go to one by its number. */
function joinPages(pages: string[]): string {
  return pages.map((page, index) => `## Page ${index + 1}\n\n${page.trim()}\n`).join("\n");
}

function noticeOf(pages: string[]): Sentence {
  const empty = pages.filter((page) => page.trim() === "").length;
  return sentence("file.pdfText", { pages: pages.length, empty });
}

/**
 * The text of a PDF, page by page.
 * @throws AppError `unreadable_file` for one that is encrypted, broken or has no text; `too_large`
 */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  timeLimit = TIME_LIMIT_MS,
): Promise<{ text: string; notice: Sentence }> {
  const pages = await inTurn(() => pagesOf(name, bytes, timeLimit));
  if (pages.every((page) => page.trim() === "")) {
    throw unreadable("file.pdfWithoutText", { name });
  }
  return { text: joinPages(pages), notice: noticeOf(pages) };
}

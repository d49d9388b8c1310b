/** A flush is due at once when so much text waits (UTF-16 units). */
export const FLUSH_CHARS = 32 * 1024;

/** So much text waits as a string while a flush is not answered; then it moves into the transcript's bounds. */
export const MOST_UNCUT_CHARS = 8 * FLUSH_CHARS;

/** A reader's high-water mark in bytes: beyond it, the reader is paused and goes on from memory or the log. */
export const QUEUE_BYTES = 256 * 1024;

/** Largest frame of a compacted replay, and of a rewritten log entry (UTF-16 units). */
export const FRAME_CHARS = 64 * 1024;

/**
 * How much of a reply its producer keeps in memory (bytes) to write a vanished log again and for readers that
 * lag. A longer reply loses its oldest text here first, and its resumability if Redis then loses the log.
 */
export const TRANSCRIPT_BYTES = 4 * 1024 * 1024;

/** What one read of the log asks for, at first and at most; in between, so many entries as give a megabyte. */
export const PAGE_ENTRIES = 64;
export const MAX_PAGE_ENTRIES = 512;
export const PAGE_CHARS = 1024 * 1024;

/** The first producer and two that took over. */
export const MAX_EPOCHS = 3;

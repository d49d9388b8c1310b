import { MAX_PAGE_ENTRIES } from "./limits";
import type { Link } from "./locate";
import type { StreamLog } from "./log";

/** Everything that the epochs of a stream said, as one text. */
export async function readText(log: StreamLog, links: Link[]): Promise<string> {
  let text = "";
  for (const link of links) {
    for (let full = true; full; ) {
      const page = await log.read(link.key, text.length + 1, MAX_PAGE_ENTRIES);
      for (const entry of page.entries) {
        const start = entry.end - entry.text.length;
        // A hole: the log is being written again, or lost its producer while it was.
        if (start > text.length) return text;
        text += entry.text.slice(text.length - start);
      }
      full = page.full;
    }
  }
  return text;
}

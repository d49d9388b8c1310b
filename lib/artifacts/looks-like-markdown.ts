import { HeadingFinder } from "./headings";
import { TextLines } from "./text-lines";

/** Of a long text its beginning tells. */
const SAMPLE_UNITS = 64 * 1024;
const MARKDOWN = new Set(["text/markdown", "text/x-markdown"]);

/**
 * Whether "#" begins headings in this text: in Markdown, and in plain text that is written like it. Comments of
 * scripts and settings begin with "#" too, so plain text needs several headings after blank lines, not all of one "#".
 */
export function looksLikeMarkdown(text: string, mediaType: string): boolean {
  if (MARKDOWN.has(mediaType)) return true;
  if (mediaType !== "text/plain") return false;
  const sample = text.slice(0, SAMPLE_UNITS);
  const lines = new TextLines(sample);
  const finder = new HeadingFinder(sample);
  let headings = 0;
  let deepest = 0;
  for (let afterBlank = true; lines.advance(); afterBlank = lines.start === lines.end) {
    const level = finder.levelOf(lines);
    if (level === 0 || !afterBlank) continue;
    headings += 1;
    deepest = Math.max(deepest, level);
  }
  return headings > 1 && deepest > 1;
}

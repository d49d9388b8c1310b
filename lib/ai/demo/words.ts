/** Words as people count them: what stands between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

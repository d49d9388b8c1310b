const TERMINATORS = ".!?…。！？．";
/** Terminators that need no space after them. */
const WIDE_TERMINATORS = "。！？";
const CLOSERS = "\"'”’)]»」』）】";
const MAX_CLOSERS = 3;

/** Whether a sentence that needs a blank after it may end at `end`: `…said so.") ` */
export function endsSentence(text: string, end: number): boolean {
  return TERMINATORS.includes(lastMark(text, end));
}

/** Whether a sentence ends at `end` whatever follows, as in Chinese and Japanese. */
export function endsWideSentence(text: string, end: number): boolean {
  return WIDE_TERMINATORS.includes(lastMark(text, end));
}

/** The last character before `end` that is no closing quote or bracket. */
function lastMark(text: string, end: number): string {
  let index = end - 1;
  for (let closers = 0; closers < MAX_CLOSERS && index > 0; closers += 1) {
    if (!CLOSERS.includes(text.charAt(index))) break;
    index -= 1;
  }
  return text.charAt(index);
}

import { LETTER, LOWER, MARK, NEWLINE, NUMBER, UPPER } from "./char-classes";
import { ANY_LETTER, Scanner } from "./scan";

const HEAD = UPPER | LETTER | MARK; // [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]
const TAIL = LOWER | LETTER | MARK; // [\p{Ll}\p{Lm}\p{Lo}\p{M}]
const IN_BOTH = LETTER | MARK;

/**
 * o200k_base, whose words end where a capital follows a small letter: `CamelCase` is two pieces.
 * With P = `[^\r\n\p{L}\p{N}]`, its first alternatives are `P?HEAD*TAIL+` and `P?HEAD+TAIL*`.
 */
export class O200kScanner extends Scanner {
  protected readonly slashesAfterPunctuation = true;

  protected word(start: number, charClass: number): number {
    if ((charClass & (NEWLINE | NUMBER)) !== 0) return start;
    if ((charClass & ANY_LETTER) !== 0) return this.bareWord(start, start);
    const afterPrefix = this.next(start);
    const followed = (this.classAt(afterPrefix) & (HEAD | TAIL)) !== 0;
    if (charClass !== MARK) return followed ? this.bareWord(start, afterPrefix) : start;
    return this.wordAtMark(start, afterPrefix, followed);
  }

  /** A mark is both a prefix and a letter of a word; a prefix is tried first. */
  private wordAtMark(start: number, afterMark: number, followed: boolean): number {
    const tailed = followed ? this.endInTail(afterMark) : afterMark;
    const end = tailed > afterMark ? tailed : this.endInTail(start);
    return this.contraction(end);
  }

  /** The word whose letters begin at `letters`, the first of which is of HEAD or TAIL. */
  private bareWord(start: number, letters: number): number {
    const tailed = this.endInTail(letters);
    if (tailed > letters) return this.contraction(tailed);
    const headed = this.run(HEAD, letters);
    return headed > letters ? this.contraction(headed) : start;
  }

  /**
   * `HEAD*TAIL+`: when no small letter follows the head, the head gives back characters up to its
   * last one that is also of TAIL. Answers `start` when it has none.
   */
  private endInTail(start: number): number {
    const headEnd = this.run(HEAD, start);
    const tailEnd = this.run(TAIL, headEnd);
    if (tailEnd > headEnd) return tailEnd;
    for (let end = headEnd; end > start; ) {
      const last = this.previous(end);
      if ((this.classAt(last) & IN_BOTH) !== 0) return end;
      end = last;
    }
    return start;
  }
}

import { NEWLINE, NUMBER } from "./char-classes";
import { ANY_LETTER, Scanner } from "./scan";

/** cl100k_base: `(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+` */
export class Cl100kScanner extends Scanner {
  protected readonly slashesAfterPunctuation = false;

  protected word(start: number, charClass: number): number {
    const contraction = this.contraction(start);
    if (contraction > start) return contraction;
    if ((charClass & ANY_LETTER) !== 0) return this.run(ANY_LETTER, start);
    if ((charClass & (NEWLINE | NUMBER)) !== 0) return start;
    const letters = this.next(start);
    const end = this.run(ANY_LETTER, letters);
    return end > letters ? end : start;
  }
}

import { seededRandom } from "./random-text";

const random = seededRandom(4);

function characters(count: number, first: number, range: number): string {
  return Array.from({ length: count }, () =>
    String.fromCodePoint(first + Math.floor(random() * range)),
  ).join("");
}

/** Texts that made tokenizers or chunkers slow, lossy or wrong. `size` is about their length. */
export function hostileTexts(size: number): Record<string, string> {
  const times = (unit: string) => unit.repeat(Math.ceil(size / unit.length));
  return {
    "one small letter": times("a"),
    "one capital": times("A"),
    spaces: times(" "),
    newlines: times("\n"),
    "CR LF": times("\r\n"),
    dashes: times("-"),
    "a path": times("a/"),
    comments: times(";\n//"),
    digits: times("1"),
    "random letters": characters(size, 97, 26),
    "unpunctuated Chinese": characters(size, 0x4e00, 5000),
    "Chinese with stops": times("漢字仮名。"),
    "Chinese and capitals": times("漢A"),
    Devanagari: times("क्षत्रि"),
    "conjoining Jamo": times("\u1100\u1161\u11a8"),
    base64: Buffer.from(characters(size, 0, 128))
      .toString("base64")
      .slice(0, size),
    "one endless grapheme": `e${times("\u0301")}`,
    "accented letters": times("e\u0301"),
    flags: times("🇫🇷"),
    families: times("👨‍👩‍👧‍👦"),
    "joined women": times("👩‍"),
    "lone surrogates": times("\ud800"),
    "next lines": times("\u0085"),
    "blank lines": times(" \n"),
    "deep indents": times(`\n${" ".repeat(3000)}`),
    "an open fence": `\`\`\`js\n${times("x = 1;\n")}`,
    "an endless table": times("| a | b |\n"),
    "special tokens": times("<|endoftext|>"),
    "one long line": times("lorem ipsum dolor sit amet, "),
  };
}

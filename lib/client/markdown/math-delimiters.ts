/** Code is left alone: fences, then spans. */
const CODE = /(^|\n)[ \t]*(```|~~~)[\s\S]*?(?:\n[ \t]*\2|$)|(?<!`)(`+)(?!`)[\s\S]*?[^`]\3(?!`)/g;

/** Formulas that have their lines to themselves; the bounds keep a hostile text from costing seconds. */
const DISPLAY = /^([ \t]*)(?:\\\[([\s\S]{1,4000}?)\\\]|\$\$([^$\n]{1,4000})\$\$)[ \t]*$/gm;
const INLINE = /\\\(([\s\S]{1,1000}?)\\\)|\\\[([\s\S]{1,1000}?)\\\]/g;
/** A formula touches its dollars from within, and no digit follows it: "$5 and $10" are prices (the rule is pandoc's). */
const DOLLAR = /(?<![\\$])\$(?![\s$])((?:\\.|[^$\\\n])*?[^\s\\$])\$(?![\d$])/g;

/** With the indentation of the first line, so that a list goes on around it. */
function asBlock(indent: string, formula: string): string {
  const lines = formula.trim().split("\n");
  return ["$$", ...lines.map((line) => line.trim()), "$$"]
    .map((line) => `${indent}${line}`)
    .join("\n");
}

function inWords(text: string): string {
  return text
    .replace(DISPLAY, (_, indent: string, brackets?: string, dollars?: string) =>
      asBlock(indent, brackets ?? dollars ?? ""),
    )
    .replace(INLINE, (_, round?: string, square?: string) => `$$${(round ?? square)?.trim()}$$`)
    .replace(DOLLAR, (_, formula: string) => `$$${formula}$$`);
}

export function hasMath(text: string): boolean {
  return text.includes("$") || text.includes("\\(") || text.includes("\\[");
}

/** Every way in which models write formulas, in the one that the parser is set to: between two dollars. */
export function normaliseMath(text: string): string {
  if (!hasMath(text)) return text;
  let result = "";
  let end = 0;
  for (const code of text.matchAll(CODE)) {
    result += inWords(text.slice(end, code.index)) + code[0];
    end = code.index + code[0].length;
  }
  return result + inWords(text.slice(end));
}

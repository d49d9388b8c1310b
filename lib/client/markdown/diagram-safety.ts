/** What can name something outside of the page, or reach past the diagram, in mermaid's language. */
const OUTSIDE = [
  /\/\//,
  /\burl\s*\(/i,
  /@import/i,
  /\bthemeCSS\b/i,
  /\bimg\b\s*["']?\s*:/i,
  /<\s*(?:img|image|script|iframe|object|embed|link|style)\b/i,
];

/** Escapes where style or settings stand could spell any of it. */
const SETTINGS = /^\s*(?:style|classDef|linkStyle|%%\{|\w+@\{).*\\/m;

const CLICK = /^[ \t]*(?:click[ \t]|links?[ \t]+\w+[ \t]*:).*$/gm;

/** The diagram without what a picture cannot do, or undefined when it is not to be drawn. */
export function toSafeDiagram(source: string): string | undefined {
  const still = source.replace(CLICK, "");
  if (SETTINGS.test(still) || OUTSIDE.some((sign) => sign.test(still))) return undefined;
  return still;
}

import mermaid from "mermaid";

export type Drawing = { src: string; width: number; height: number };

/** The page's colours (app/globals.css), in the notation that mermaid reads. */
const LIGHT = {
  background: "#ffffff",
  primaryColor: "#dcefe8",
  primaryTextColor: "#172526",
  primaryBorderColor: "#1c6a55",
  secondaryColor: "#f0f5f4",
  tertiaryColor: "#fafdfc",
  lineColor: "#4c6264",
  textColor: "#172526",
  noteBkgColor: "#fdf4dd",
  noteTextColor: "#172526",
};
const DARK = {
  background: "#162124",
  primaryColor: "#1f3a39",
  primaryTextColor: "#dfeae7",
  primaryBorderColor: "#7fd3b6",
  secondaryColor: "#1d2a2d",
  tertiaryColor: "#131d20",
  lineColor: "#9fb1b0",
  textColor: "#dfeae7",
  noteBkgColor: "#3a3220",
  noteTextColor: "#f2e8cf",
};

/** Settings that no diagram may change for itself. */
const SECURE = [
  "secure",
  "securityLevel",
  "startOnLoad",
  "maxTextSize",
  "maxEdges",
  "suppressErrorRendering",
  "htmlLabels",
  "themeCSS",
  "fontFamily",
  "altFontFamily",
  "dompurifyConfig",
];

/** Larger ones would hold the page for seconds. */
const MAX_CHARS = 20_000;
const MAX_EDGES = 300;

let count = 0;
let last: Promise<unknown> = Promise.resolve();

function sizeOf(svg: Element): { width: number; height: number } {
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "")
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) throw new Error("The diagram has no size");
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** As a picture of its own the drawing can neither load, run nor link to anything. */
function toPicture(markup: string): Drawing {
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  const size = sizeOf(svg);
  svg.setAttribute("width", `${size.width}`);
  svg.setAttribute("height", `${size.height}`);
  const text = new XMLSerializer().serializeToString(svg);
  return { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`, ...size };
}

async function draw(source: string, isDark: boolean): Promise<Drawing> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    maxTextSize: MAX_CHARS,
    maxEdges: MAX_EDGES,
    fontFamily: "system-ui, sans-serif",
    secure: SECURE,
    theme: "base",
    themeVariables: { ...(isDark ? DARK : LIGHT), darkMode: isDark },
  });
  count += 1;
  const { svg } = await mermaid.render(`diagram-${count}`, source);
  return toPicture(svg);
}

/**
 * Draws one after the other: mermaid has one set of settings for the whole page.
 * @throws Error for a source that is no diagram
 */
export function drawDiagram(source: string, isDark: boolean): Promise<Drawing> {
  const drawing = last.then(() => draw(source, isDark));
  last = drawing.catch(() => undefined);
  return drawing;
}

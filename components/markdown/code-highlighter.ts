import { createCodePlugin } from "@streamdown/code";

/** Light and dark; the usual ones of their kind have colours too faint to read. */
export const highlighter = createCodePlugin({
  themes: ["github-light-high-contrast", "github-dark-high-contrast"],
});

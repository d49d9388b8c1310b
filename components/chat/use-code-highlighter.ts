import { useEffect, useState } from "react";
import type { PluginConfig } from "streamdown";

/** Light and dark; the usual ones of their kind have colours too faint to read. */
const THEMES: ["github-light-high-contrast", "github-dark-high-contrast"] = [
  "github-light-high-contrast",
  "github-dark-high-contrast",
];

let loaded: PluginConfig | undefined;

/** Colours for code, loaded when the first code comes; until then, and if that fails, code is plain. */
export function useCodeHighlighter(isNeeded: boolean): PluginConfig | undefined {
  const [plugins, setPlugins] = useState(loaded);

  useEffect(() => {
    if (!isNeeded || plugins) return;
    let isCurrent = true;
    import("@streamdown/code").then(
      ({ createCodePlugin }) => {
        loaded ??= { code: createCodePlugin({ themes: THEMES }) };
        if (isCurrent) setPlugins(loaded);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isNeeded, plugins]);

  return plugins;
}

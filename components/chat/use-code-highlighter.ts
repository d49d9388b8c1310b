import { useEffect, useState } from "react";
import type { PluginConfig } from "streamdown";

let loaded: PluginConfig | undefined;

/** Colours for code, loaded when the first code comes; until then, and if that fails, code is plain. */
export function useCodeHighlighter(isNeeded: boolean): PluginConfig | undefined {
  const [plugins, setPlugins] = useState(loaded);

  useEffect(() => {
    if (!isNeeded || plugins) return;
    let isCurrent = true;
    import("@streamdown/code").then(
      ({ code }) => {
        loaded ??= { code };
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

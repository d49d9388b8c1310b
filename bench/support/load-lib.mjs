/**
 * Lets plain Node run lib/ as it stands: its imports name no extension, Node's type stripping needs one.
 * So the measured code is lib's own source with its types blanked out, not a bundle.
 */
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** Throws outside of a server's bundle. */
const SERVER_ONLY = new URL("../../tests/support/server-only.ts", import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === "server-only") return { url: SERVER_ONLY, shortCircuit: true };
    if (specifier.startsWith(".") && context.parentURL) {
      const source = new URL(`${specifier}.ts`, context.parentURL);
      if (existsSync(fileURLToPath(source))) return { url: source.href, shortCircuit: true };
    }
    return nextResolve(specifier, context);
  },
});

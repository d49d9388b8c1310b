/** Lets a plain Node thread run our sources, whose imports name no file extension. */
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith(".") && context.parentURL?.endsWith(".ts");
    return next(isOurs && !specifier.endsWith(".ts") ? `${specifier}.ts` : specifier, context);
  },
});

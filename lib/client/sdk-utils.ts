import type { IdGenerator } from "ai";
import { v7 as uuid } from "uuid";

/**
 * In place of `@ai-sdk/provider-utils` in the browser (next.config.ts): the little that reading a reply uses of it.
 * What is only handed on, what checks by schemas, and what our own transport does instead fail loudly.
 */
function fail(): never {
  throw new Error("This is not in the browser: see lib/client/sdk-utils.ts");
}

export {
  fail as asSchema,
  fail as createIdGenerator,
  fail as dynamicTool,
  fail as experimental_toolCaller,
  fail as jsonSchema,
  fail as normalizeHeaders,
  fail as parseJsonEventStream,
  fail as resolve,
  fail as tool,
  fail as validateTypes,
  fail as zodSchema,
};

/** Made as soon as the SDK is loaded, and asked for nothing. */
export const lazySchema = () => fail;

export const generateId: IdGenerator = () => uuid();

const withoutPrototype = (key: string, value: unknown) => (key === "__proto__" ? undefined : value);

/** The input of a tool, as far as it has come. */
export async function safeParseJSON({ text }: { text: string }) {
  try {
    const value: unknown = JSON.parse(text, withoutPrototype);
    return { success: true, value, rawValue: value };
  } catch (error) {
    return { success: false, error, rawValue: undefined };
  }
}

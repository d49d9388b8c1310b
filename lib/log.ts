type Fields = Record<string, unknown>;

/** drizzle tells the parameters of a query that failed: what people and models wrote, which no log is to have. */
function withoutParameters(error: Error, text: string | undefined): string | undefined {
  return "params" in error ? text?.replace(`\nparams: ${error.params}`, "") : text;
}

/** An error as log fields: its name, message, stack and the chain of causes, flattened to one line each. */
function describe(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const cause = value.cause === undefined ? {} : { cause: describe(value.cause) };
  const message = withoutParameters(value, value.message);
  return { name: value.name, message, stack: withoutParameters(value, value.stack), ...cause };
}

function line(level: string, message: string, fields: Fields): string {
  const described = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, describe(value)]),
  );
  return JSON.stringify({ time: new Date().toISOString(), level, message, ...described });
}

/** One JSON object a line: `info` to standard output, `warn` and `error` to standard error. */
export const log = {
  info: (message: string, fields: Fields = {}) => console.log(line("info", message, fields)),
  warn: (message: string, fields: Fields = {}) => console.warn(line("warn", message, fields)),
  error: (message: string, fields: Fields = {}) => console.error(line("error", message, fields)),
  /** A sentence that people and tools look for word by word, without the JSON around it. */
  plain: (message: string) => console.log(message),
};

/** How the fake provider behaves for one request. Counts are tokens from the start of the whole text. */
export type Script = {
  /** How long the text is. */
  tokens: number;
  seed: string;
  /** Says this instead of a seed's words, a few characters at a time. */
  text?: string;
  /** Milliseconds between tokens. */
  pace: number;
  /** So many tokens come at once before the pace begins. */
  burst: number;
  /** Stops after so many tokens until the test lets it go on, with `release` and the seed. */
  hold?: number;
  /** Milliseconds before the first byte. */
  first: number;
  /** Answers with this HTTP status instead of a stream, as in `status=429 retry-after=2`. */
  status?: number;
  retryAfter?: string;
  /** The error's machine code, for an HTTP status or an error event. */
  code?: string;
  /** Sends an error event, then closes. */
  errorAfter?: number;
  /** Destroys the socket. */
  dieAfter?: number;
  /** Ends cleanly, without a finish reason. */
  endAfter?: number;
  /** Says nothing any more, and keeps the connection open. */
  silenceAfter?: number;
  /** Calls a tool first, and answers with text once its result is there. */
  tool?: string;
  toolInput: string;
  /** Reads the artifact that was named last: so many calls of FetchArtifactChunks, each with the cursor of the last. */
  read: number;
  /** maxTokens of each of them. */
  readTokens: number;
  /** Begins again at the artifact's end instead of answering. */
  circle: boolean;
  /** Calls its tool though none may be called. */
  heedless: boolean;
  /** Writes an artifact of so many tokens (the text of the seed with `-document`) before it answers. */
  write: number;
  /** Refuses requests of more tokens, as a model with this context does. */
  limit?: number;
  /** Tokens of reasoning before the text, of the seed with `-reasoning` at its end. */
  reasoning: number;
  /** Sends every UTF-16 unit in a delta of its own, so that surrogate pairs are split. */
  split: boolean;
  /** Adds NUL and a lone surrogate to the end of the text. */
  dirty: boolean;
  /** Only the first so many requests with these very words misbehave (the AI SDK's own retries count). */
  times: number;
};

const DEFAULTS: Script = {
  tokens: 50,
  seed: "fake",
  pace: 0,
  burst: 0,
  first: 0,
  toolInput: "{}",
  read: 0,
  readTokens: 2_000,
  circle: false,
  heedless: false,
  write: 0,
  reasoning: 0,
  split: false,
  dirty: false,
  times: Number.POSITIVE_INFINITY,
};

export function makeScript(change: Partial<Script> = {}): Script {
  return { ...DEFAULTS, ...change };
}

/** What an error looks like to the script's later self: nothing of it is left. */
export function behaved(script: Script): Script {
  const { status, hold, errorAfter, dieAfter, endAfter, silenceAfter, split, dirty, ...rest } =
    script;
  return makeScript(rest);
}

const DIRECTIVE = /\[\[fake\b([^\]]*)\]\]/;

const READERS: Record<string, (value: string) => Partial<Script>> = {
  tokens: (value) => ({ tokens: Number(value) }),
  seed: (value) => ({ seed: value }),
  pace: (value) => ({ pace: Number.parseFloat(value) }),
  hold: (value) => ({ hold: Number(value) }),
  first: (value) => ({ first: Number.parseFloat(value) }),
  status: (value) => ({ status: Number(value) }),
  "retry-after": (value) => ({ retryAfter: value }),
  code: (value) => ({ code: value }),
  "error-after": (value) => ({ errorAfter: Number(value) }),
  "die-after": (value) => ({ dieAfter: Number(value) }),
  "end-after": (value) => ({ endAfter: Number(value) }),
  "silence-after": (value) => ({ silenceAfter: Number(value) }),
  tool: (value) => ({ tool: value }),
  "tool-input": (value) => ({ toolInput: value }),
  read: (value) => ({ read: Number(value) }),
  "read-tokens": (value) => ({ readTokens: Number(value) }),
  circle: () => ({ circle: true }),
  heedless: () => ({ heedless: true }),
  write: (value) => ({ write: Number(value) }),
  limit: (value) => ({ limit: Number(value) }),
  reasoning: (value) => ({ reasoning: Number(value) }),
  split: () => ({ split: true }),
  dirty: () => ({ dirty: true }),
  times: (value) => ({ times: Number(value) }),
};

/**
 * The script in a message, as in `[[fake tokens=500 pace=5ms seed=x die-after=50 times=1]]`: the names of
 * `Script` in kebab-case; undefined when there is none.
 * @throws Error for a name that means nothing, so that a test with a typing error cannot pass
 */
export function parseDirective(text: string): Script | undefined {
  const inside = DIRECTIVE.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const changes = inside
    .split(/\s+/)
    .filter(Boolean)
    .map((setting) => {
      const [name = "", ...rest] = setting.split("=");
      const read = READERS[name];
      if (!read) throw new Error(`The fake provider does not know "${name}"`);
      return read(rest.join("="));
    });
  return makeScript(Object.assign({}, ...changes));
}

export function withoutDirective(text: string): string {
  return text.replace(DIRECTIVE, "").trim();
}

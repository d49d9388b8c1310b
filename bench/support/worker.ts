import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What a process of its own can be asked for: one argument, an answer; both must survive JSON. */
export type Handlers = Record<string, (argument: never) => Promise<unknown>>;
type Request = { call: number; name: string; argument: unknown };
type Answer = { call: number; value?: unknown; error?: string };

const LOADER = fileURLToPath(new URL("./load-lib.mjs", import.meta.url));
const LONGEST_CALL_MS = 90_000;

/** Answers the calls of the process that started this one, and ends with it. */
export function serve(handlers: Handlers): void {
  process.on("message", ({ call, name, argument }: Request) => {
    const answer = (rest: Omit<Answer, "call">) => process.send?.({ call, ...rest });
    const handler = handlers[name];
    if (!handler) return answer({ error: `no ${name} here` });
    // The caller is bound to the handler's own parameter by the type of `call`.
    handler(argument as never).then(
      (value) => answer({ value }),
      (error: unknown) =>
        answer({ error: error instanceof Error ? (error.stack ?? error.message) : `${error}` }),
    );
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ call: 0 });
}

/** The other side of `serve`. */
export class Worker<H extends Handlers> {
  #calls = 0;
  readonly #open = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #child: ChildProcess;
  readonly name: string;

  private constructor(name: string, child: ChildProcess) {
    this.name = name;
    this.#child = child;
    child.on("message", (answer: Answer) => this.#settle(answer));
    child.on("exit", (code, signal) => {
      for (const { reject } of this.#open.values()) {
        reject(new Error(`${name} ended (${signal ?? code})`));
      }
    });
  }

  static async start<H extends Handlers>(
    name: string,
    file: URL,
    args: string[],
  ): Promise<Worker<H>> {
    const child = fork(fileURLToPath(file), args, {
      serialization: "advanced",
      execArgv: [
        ...["--import", LOADER, "--expose-gc"],
        ...["--experimental-transform-types", "--disable-warning=ExperimentalWarning"],
      ],
    });
    await once(child, "message");
    return new Worker<H>(name, child);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async call<K extends keyof H & string>(
    name: K,
    ...[argument]: Parameters<H[K]>
  ): Promise<Awaited<ReturnType<H[K]>>> {
    const call = ++this.#calls;
    const open = Promise.withResolvers<unknown>();
    this.#open.set(call, open);
    const late = setTimeout(
      () => open.reject(new Error(`${this.name}: ${name} took too long`)),
      LONGEST_CALL_MS,
    );
    this.#child.send({ call, name, argument });
    try {
      // The worker's own handler made it; JSON in between keeps what these handlers answer.
      return (await open.promise) as Awaited<ReturnType<H[K]>>;
    } finally {
      clearTimeout(late);
      this.#open.delete(call);
    }
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  #settle({ call, value, error }: Answer): void {
    if (error === undefined) this.#open.get(call)?.resolve(value);
    else this.#open.get(call)?.reject(new Error(error));
  }
}

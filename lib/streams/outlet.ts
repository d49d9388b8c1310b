import type { TerminalState } from "./contract";

/** What carries a producer's text out of its process. Nothing here makes the source or a reader wait, or throws. */
export interface Outlet {
  /** Whether no other process can have taken this stream. */
  readonly surelyOurs: boolean;
  /** The transcript got text. */
  hear(): void;
  /** Somebody elsewhere watches. */
  wake(): void;
  /** The store may have forgotten or refused something. */
  doubt(): void;
  renew(now: number): void;
  /** Resolves when everything is out, or never will be. */
  drain(): Promise<void>;
  seal(state: TerminalState): Promise<void>;
  handOver(): Promise<void>;
}

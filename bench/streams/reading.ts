import { createHash } from "node:crypto";
import { now } from "../support/clock.ts";
import type { Body } from "./design.ts";

const DELTA = /"delta":"((?:[^"\\]|\\.)*)"/g;
const SAID_AT = /#\d+@(\d+\.\d{3})/g;

type Arrived = { at: number; data: string | Uint8Array };

/** What one reader got, and when. Nothing is looked at before everything is over: looking costs CPU. */
export class Reading {
  readonly #arrived: Arrived[] = [];
  problem: string | undefined;

  get firstAt(): number {
    return this.#arrived[0]?.at ?? Number.NaN;
  }

  /** Reads to the end; what goes wrong is kept, and spoils the checksum by itself. */
  async read(body: Body, onChunk?: (data: string | Uint8Array) => void): Promise<void> {
    try {
      const reader = body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        this.#arrived.push({ at: now(), data: value });
        onChunk?.(value);
      }
    } catch (error) {
      this.problem = `${error}`;
    }
  }

  checksum(): string {
    const decoder = new TextDecoder();
    const texts = this.#arrived.map(({ data }) => toText(data, decoder));
    return checksum([...texts.join("").matchAll(DELTA)].map(([, delta]) => delta).join(""));
  }

  /** From being said to being read, for events that were said when this reader had begun. */
  latencies(): number[] {
    const decoder = new TextDecoder();
    const since = this.firstAt;
    return this.#arrived.flatMap(({ at, data }) => {
      const said = [...toText(data, decoder).matchAll(SAID_AT)].map(([, time]) => Number(time));
      return said.filter((time) => time > since).map((time) => at - time);
    });
  }

  /** The longest time without anything to read. */
  worstGap(): number {
    const gaps = this.#arrived.slice(1).map(({ at }, i) => at - (this.#arrived[i]?.at ?? at));
    return gaps.reduce((worst, gap) => Math.max(worst, gap), 0);
  }
}

export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

function toText(data: string | Uint8Array, decoder: TextDecoder): string {
  return typeof data === "string" ? data : decoder.decode(data, { stream: true });
}

import type { Platform } from "./platform";

/** A wait that can be cut short. At most one at a time. */
export class Pause {
  #finish: (() => void) | undefined;

  wait(platform: Platform, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = platform.setTimer(() => this.#finish?.(), ms);
      this.#finish = () => {
        this.#finish = undefined;
        cancel();
        resolve();
      };
    });
  }

  end(): void {
    this.#finish?.();
  }
}

import type { StreamLog } from "./log";
import type { Timing } from "./timing";

/** Whether a lease that is not there means that its owner is gone, or only that nobody could renew it. */
export class Outages {
  #overAt = Number.NEGATIVE_INFINITY;

  constructor(
    log: StreamLog,
    private readonly timing: Timing,
  ) {
    log.onReconnect(() => {
      this.#overAt = Date.now();
    });
  }

  /** Its owner had less than a lease's time to take it again. */
  get explainMissingLease(): boolean {
    return Date.now() - this.#overAt < this.timing.lease;
  }

  /** Waits for the store. One that stands still for as long as this may have let leases run out, and loses no connection. */
  async notice<T>(answer: Promise<T>): Promise<T> {
    const asked = Date.now();
    const result = await answer;
    if (Date.now() - asked >= this.timing.renew) this.#overAt = Date.now();
    return result;
  }
}

export type Pulsed = { tick(now: number): void };

/** One timer for everything in a process that has to be looked after every second; none while there is nothing. */
export class Pulse {
  #members = new Set<Pulsed>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly ms: number) {}

  add(member: Pulsed): void {
    this.#members.add(member);
    this.#timer ??= setInterval(() => this.#beat(), this.ms).unref();
  }

  delete(member: Pulsed): void {
    this.#members.delete(member);
    if (this.#members.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #beat(): void {
    const now = Date.now();
    for (const member of [...this.#members]) member.tick(now);
  }
}

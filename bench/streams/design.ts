/** One way to make replies resumable, as both processes of a contestant use it. */
export type Design = {
  /** @returns what the first response would send */
  start(id: string, source: Source): Promise<Body>;
  /** The whole reply so far, then live; nothing when there is no such reply, or it is over. */
  resume(id: string): Promise<Body | null | undefined>;
};

/** Hears of the work that goes on when a response is done, as `after` of Next.js does. */
export type After = (work: Promise<unknown>) => void;

/** Server-sent events, one a chunk, in the form that the design takes. */
export type Source = { text(): ReadableStream<string>; bytes(): ReadableStream<Uint8Array> };

export type Body = ReadableStream<string | Uint8Array>;

type DesignModule = { connect(redisUrl: string, after: After): Promise<Design> };

export async function loadDesign(name: string, redisUrl: string, after: After): Promise<Design> {
  const { connect }: DesignModule = await import(`./designs/${name}.ts`);
  return connect(redisUrl, after);
}

import type { ResumeOptions } from "./contract";
import type { Link } from "./locate";
import type { Sink, SinkFeed } from "./sink";
import { Viewer } from "./viewer";
import { Watch, type WatchDeps } from "./watch";

type Links = [Link, ...Link[]];

/** All readers of this process that read from the log. */
export class Viewers {
  readonly #watches = new Map<string, Watch>();
  readonly #deps: WatchDeps;

  constructor(deps: WatchDeps) {
    this.#deps = deps;
    deps.log.onReconnect(() => {
      for (const watch of this.#watches.values()) watch.lookAll();
    });
  }

  open<S extends Sink>(
    { id, after, epoch }: ResumeOptions,
    links: Links,
    makeSink: (feed: SinkFeed) => S,
  ): S {
    const watch = this.#watch(id, links);
    const sink = makeSink({
      onRoom: () => viewer.advance(),
      onCancel: () => {
        viewer.close();
        watch.leave(viewer);
      },
    });
    const viewer: Viewer = new Viewer({
      ...entryPoint(links, after, epoch),
      log: this.#deps.log,
      sink,
      first: links[0],
      next: (link) => watch.next(link),
      onEnd: () => watch.leave(viewer),
      onError: (error) => this.#deps.logger.warn("A log could not be read", { stream: id, error }),
    });
    watch.join(viewer);
    return sink;
  }

  close(): void {
    for (const watch of [...this.#watches.values()]) watch.tearAll();
  }

  #watch(id: string, links: Links): Watch {
    const known = this.#watches.get(id);
    if (known) return known;
    const watch = new Watch(this.#deps, id, links.at(-1) ?? links[0], () => {
      if (this.#watches.get(id) === watch) this.#watches.delete(id);
    });
    this.#watches.set(id, watch);
    return watch;
  }
}

/**
 * Where a reader begins. A position of an epoch whose producer died may lie beyond what the log kept of it:
 * that reader has text which the stream does not, and begins anew.
 */
function entryPoint(links: Links, after: number | undefined, epoch = 1) {
  const anew = { link: links[0], position: 0, compact: true };
  const read = links.findIndex(({ head }) => head.epoch === epoch);
  if (after === undefined || read < 0) return anew;
  const next = links[read + 1];
  if (next && after > next.head.base) return anew;
  const link = links.findLast(({ head }) => head.base <= after) ?? links[0];
  return { link, position: after, compact: false };
}

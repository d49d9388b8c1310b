import type { Streams } from "./contract";
import type { Engine } from "./engine";
import type { SinkFeed } from "./sink";
import { WireSink } from "./wire-sink";

/** The layer as the app sees it: every reader gets server-sent events. */
export function wireStreams(engine: Engine, keepAliveMs: number): Streams {
  const wire = (id: string) => (feed: SinkFeed) => new WireSink(id, feed, keepAliveMs);
  return {
    resumable: engine.resumable,
    async start(options) {
      const { sink, finished } = await engine.start(options, wire(options.id));
      return { body: sink.body, finished };
    },
    async resume(options) {
      return (await engine.resume(options, wire(options.id)))?.body;
    },
    stop: (target) => engine.stop(target),
    status: (target) => engine.status(target),
    read: (target) => engine.read(target),
    recover: (target) => engine.recover(target),
    handOver: () => engine.handOver(),
    close: () => engine.close(),
  };
}

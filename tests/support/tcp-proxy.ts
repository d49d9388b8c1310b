import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export type TcpProxy = {
  port: number;
  /** Connections that were broken at once, because nobody was to be reached. */
  readonly refused: number;
  /** Breaks every connection; new ones are fine. */
  cut(): void;
  /** Breaks every connection, and each new one at once. */
  refuse(): void;
  accept(): void;
  close(): Promise<void>;
};

export type TcpProxyOptions = {
  /** Where the target is; 127.0.0.1 when it is not said. */
  host?: string;
  /** How many bytes of answer a new connection carries before it breaks; undefined: all of them. */
  carries?(): number | undefined;
};

/** Hands on what comes, until there is no more to carry: then the reader gets the last bytes, and the end. */
function pipeUpTo(from: Socket, to: Socket, carries: number | undefined): void {
  if (carries === undefined) return void from.pipe(to);
  let left = carries;
  from.on("data", (bytes: Buffer) => {
    if (left <= 0) return;
    left -= bytes.length;
    if (left > 0) return void to.write(bytes);
    to.end(bytes.subarray(0, bytes.length + left));
    from.destroy();
  });
  from.on("end", () => to.end());
}

/** The network between two parties of 127.0.0.1, for tests that break it. */
export async function startTcpProxy(
  target: number,
  options: TcpProxyOptions = {},
): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let isRefusing = false;
  let refused = 0;

  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    // The other side of the break hears of it by its socket's own end.
    socket.on("error", () => other.destroy());
    socket.on("close", () => {
      sockets.delete(socket);
      other.destroySoon();
    });
  };
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };

  const server = createServer((near) => {
    if (isRefusing) {
      refused += 1;
      near.destroy();
      return;
    }
    const far = connect(target, options.host ?? "127.0.0.1");
    keep(near, far);
    keep(far, near);
    near.pipe(far);
    pipeUpTo(far, near, options.carries?.());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");

  return {
    port: address.port,
    get refused() {
      return refused;
    },
    cut,
    refuse() {
      isRefusing = true;
      cut();
    },
    accept() {
      isRefusing = false;
    },
    async close() {
      server.close();
      cut();
      await once(server, "close");
    },
  };
}

import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { loadScript } from "./load-script";

type Where = { host: string; port: number; url: string };
type Address = {
  address(env: Record<string, string>): Where;
  claimPort(where: Where): Promise<void>;
  freePort(): Promise<number>;
};

const { address, claimPort, freePort } = await loadScript<Address>("lib/address.mjs");

test("localhost:3000 unless told otherwise", () => {
  expect(address({})).toEqual({ host: "127.0.0.1", port: 3000, url: "http://localhost:3000" });
  expect(address({ PORT: "8080", HOST: "10.0.0.7" }).url).toBe("http://10.0.0.7:8080");
  // Containers set HOSTNAME to their own name.
  expect(address({ HOSTNAME: "f00ba4" }).host).toBe("127.0.0.1");
});

test.each(["abc", "0", "65536", "30.5", "-1", "3000x"])("PORT=%s is refused", (PORT) => {
  expect(() => address({ PORT })).toThrow(`PORT is "${PORT}"`);
});

test("a free port is no problem", async () => {
  await claimPort(address({ PORT: String(await freePort()) }));
});

test.each(["127.0.0.1", "0.0.0.0"])("a port that is taken on %s is named", async (host) => {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  await expect(claimPort(address({ PORT: String(port) }))).rejects.toThrow(
    `Port ${port} is taken by another program`,
  );
  server.close();
});

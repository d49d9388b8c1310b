import "server-only";
import { isIPv4, isIPv6 } from "node:net";

const MAPPED = "::ffff:";

const groupsOf = (text: string) => (text ? text.split(":") : []);

/** Whoever has one IPv6 address has 2^64 of them: they are told apart by the first half. */
function networkOf(address: string): string {
  const [start = "", end = ""] = address.split("::");
  const [head, tail] = [groupsOf(start), groupsOf(end)];
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  const groups = [...head, ...zeros, ...tail].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}

/**
 * Where a request comes from, as well as it can be known: Next.js writes the connection's address into
 * X-Forwarded-For when nobody else has. Of several entries the last one counts, which the nearest proxy wrote: those
 * before it are what it was told.
 */
export function clientAddress(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  const address = last.startsWith(MAPPED) ? last.slice(MAPPED.length) : last;
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOf(address) : "";
}

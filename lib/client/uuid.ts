const randomHex = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** 32 digits with the version and the variant (RFC 9562, 4) put in. */
function uuidOf(version: 4 | 7, digits: string): string {
  return digits.replace(/(.{8})(.{4}).(.{3}).(.{3})/, `$1-$2-${version}$3-8$4-`);
}

/** What pages use of the package `uuid`, in a third of its size (next.config.ts). */
export const v4 = (): string => uuidOf(4, randomHex());

/** The younger is the greater, but for those of one millisecond. */
export const v7 = (): string =>
  uuidOf(7, Date.now().toString(16).padStart(12, "0") + randomHex().slice(12));

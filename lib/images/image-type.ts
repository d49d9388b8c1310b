const SIGNATURES = [
  { mediaType: "image/png", bytes: "89504e470d0a1a0a", at: 0 },
  { mediaType: "image/jpeg", bytes: "ffd8ff", at: 0 },
  { mediaType: "image/gif", bytes: "474946383761", at: 0 },
  { mediaType: "image/gif", bytes: "474946383961", at: 0 },
  // "RIFF", four bytes of length, "WEBP".
  { mediaType: "image/webp", bytes: "57454250", at: 8 },
] as const;

export type ImageType = (typeof SIGNATURES)[number]["mediaType"];

/** What an image is by its first bytes, whatever its name says; only kinds that models can see. */
export function imageType(bytes: Uint8Array): ImageType | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  return SIGNATURES.find(({ bytes: hex, at }) => head.startsWith(hex, at * 2))?.mediaType;
}

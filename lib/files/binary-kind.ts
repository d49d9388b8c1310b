/** Kinds of files that are no text, by their first bytes, and what to do instead: words of `file.notTaken`. */
type Kind = { kind: string; advice: string };

const OFFICE: Record<string, string> = {
  docx: "word",
  dotx: "word",
  xlsx: "excel",
  pptx: "powerpoint",
  odt: "odt",
  ods: "ods",
  odp: "odp",
  pages: "pages",
  numbers: "numbers",
  key: "keynote",
  epub: "ebook",
};

const MAGIC: { bytes: string; at?: number; is: Kind }[] = [
  { bytes: "1f8b", is: { kind: "gzip", advice: "unpack" } },
  { bytes: "377abcaf271c", is: { kind: "sevenZip", advice: "unpack" } },
  { bytes: "526172211a07", is: { kind: "rar", advice: "unpack" } },
  { bytes: "425a68", is: { kind: "bzip2", advice: "unpack" } },
  { bytes: "fd377a585a00", is: { kind: "xz", advice: "unpack" } },
  { bytes: "28b52ffd", is: { kind: "zstandard", advice: "unpack" } },
  { bytes: "7573746172", at: 257, is: { kind: "tar", advice: "unpack" } },
  { bytes: "d0cf11e0a1b11ae1", is: { kind: "oldOffice", advice: "asPdf" } },
  { bytes: "7f454c46", is: { kind: "program", advice: "noText" } },
  { bytes: "53514c69746520666f726d6174203300", is: dataOf("sqlite") },
  { bytes: "504152310000", is: dataOf("parquet") },
  { bytes: "89504e470d0a1a0a", is: imageOf("png") },
  { bytes: "ffd8ff", is: imageOf("jpeg") },
  { bytes: "474946383761", is: imageOf("gif") },
  { bytes: "474946383961", is: imageOf("gif") },
  { bytes: "57454250", at: 8, is: imageOf("webp") },
  { bytes: "66747970", at: 4, is: { kind: "media", advice: "noText" } },
  { bytes: "494433", is: { kind: "sound", advice: "noText" } },
  { bytes: "4f676753", is: { kind: "sound", advice: "noText" } },
  { bytes: "1a45dfa3", is: { kind: "film", advice: "noText" } },
];

function dataOf(kind: string): Kind {
  return { kind, advice: "export" };
}

function imageOf(kind: string): Kind {
  return { kind, advice: "asImage" };
}

function startsWith(bytes: Uint8Array, hex: string, at = 0): boolean {
  const head = Buffer.from(bytes.subarray(at, at + hex.length / 2));
  return head.toString("hex") === hex;
}

function zipKind(name: string): Kind {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  const office = Object.hasOwn(OFFICE, ending) ? OFFICE[ending] : undefined;
  return office ? { kind: office, advice: "asPdf" } : { kind: "zip", advice: "unpack" };
}

/** What a file is that begins with these bytes; undefined when it may be text. */
export function binaryKind(name: string, bytes: Uint8Array): Kind | undefined {
  if (startsWith(bytes, "504b0304") || startsWith(bytes, "504b0506")) return zipKind(name);
  return MAGIC.find(({ bytes: hex, at }) => startsWith(bytes, hex, at))?.is;
}

/** Readers take a PDF whose header stands anywhere in the first kilobyte; a text that speaks of PDF is none. */
export function isPdf(name: string, bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.subarray(0, 1024)).indexOf("%PDF-");
  return at === 0 || (at > 0 && name.toLowerCase().endsWith(".pdf"));
}

/** Kinds of files that are no text, by their first bytes, and what somebody could attach instead. */
type Kind = { what: string; instead: string };

const AS_PDF = "Save it as PDF or as text, and attach that.";
const UNPACK = "Unpack it, and attach the files that matter.";
const NO_TEXT = "There is no text in it to read.";

const OFFICE: Record<string, string> = {
  docx: "a Word document",
  dotx: "a Word document",
  xlsx: "an Excel workbook",
  pptx: "a PowerPoint presentation",
  odt: "an OpenDocument text",
  ods: "an OpenDocument spreadsheet",
  odp: "an OpenDocument presentation",
  pages: "a Pages document",
  numbers: "a Numbers spreadsheet",
  key: "a Keynote presentation",
  epub: "an e-book",
};

const MAGIC: { bytes: string; at?: number; kind: Kind }[] = [
  { bytes: "1f8b", kind: { what: "a gzip archive", instead: UNPACK } },
  { bytes: "377abcaf271c", kind: { what: "a 7-Zip archive", instead: UNPACK } },
  { bytes: "526172211a07", kind: { what: "a RAR archive", instead: UNPACK } },
  { bytes: "425a68", kind: { what: "a bzip2 archive", instead: UNPACK } },
  { bytes: "fd377a585a00", kind: { what: "an xz archive", instead: UNPACK } },
  { bytes: "28b52ffd", kind: { what: "a Zstandard archive", instead: UNPACK } },
  { bytes: "7573746172", at: 257, kind: { what: "a tar archive", instead: UNPACK } },
  { bytes: "d0cf11e0a1b11ae1", kind: { what: "an old Office document", instead: AS_PDF } },
  { bytes: "7f454c46", kind: { what: "a program", instead: NO_TEXT } },
  { bytes: "53514c69746520666f726d6174203300", kind: dataOf("an SQLite database") },
  { bytes: "504152310000", kind: dataOf("a Parquet file") },
  { bytes: "89504e470d0a1a0a", kind: imageOf("a PNG image") },
  { bytes: "ffd8ff", kind: imageOf("a JPEG image") },
  { bytes: "474946383761", kind: imageOf("a GIF image") },
  { bytes: "474946383961", kind: imageOf("a GIF image") },
  { bytes: "57454250", at: 8, kind: imageOf("a WebP image") },
  { bytes: "66747970", at: 4, kind: { what: "a film, a sound or a photo", instead: NO_TEXT } },
  { bytes: "494433", kind: { what: "a sound file", instead: NO_TEXT } },
  { bytes: "4f676753", kind: { what: "a sound file", instead: NO_TEXT } },
  { bytes: "1a45dfa3", kind: { what: "a film", instead: NO_TEXT } },
];

function dataOf(what: string): Kind {
  return { what, instead: "Export it as CSV or JSON, and attach that." };
}

function imageOf(what: string): Kind {
  return { what, instead: "Attach it as an image." };
}

function startsWith(bytes: Uint8Array, hex: string, at = 0): boolean {
  const head = Buffer.from(bytes.subarray(at, at + hex.length / 2));
  return head.toString("hex") === hex;
}

function zipKind(name: string): Kind {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  const office = Object.hasOwn(OFFICE, ending) ? OFFICE[ending] : undefined;
  return office ? { what: office, instead: AS_PDF } : { what: "a ZIP archive", instead: UNPACK };
}

/** What a file is that begins with these bytes; undefined when it may be text. */
export function binaryKind(name: string, bytes: Uint8Array): Kind | undefined {
  if (startsWith(bytes, "504b0304") || startsWith(bytes, "504b0506")) return zipKind(name);
  return MAGIC.find(({ bytes: hex, at }) => startsWith(bytes, hex, at))?.kind;
}

/** Readers take a PDF whose header stands anywhere in the first kilobyte; a text that speaks of PDF is none. */
export function isPdf(name: string, bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.subarray(0, 1024)).indexOf("%PDF-");
  return at === 0 || (at > 0 && name.toLowerCase().endsWith(".pdf"));
}

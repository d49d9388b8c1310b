import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readFile } from "@/lib/files/read-file";
import { TEXT_BYTES } from "@/lib/size-limits";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, name = "notes.txt", mediaType?: string) =>
  readFile({ name, bytes, mediaType });

describe("text", () => {
  test.each([
    ["plain", "Hello\r\nworld\n"],
    ["full Unicode", "naïve 日本語 🧜‍♀️ \u{1F1EE}\u{1F1F8} \ufffd"],
    ["special tokens", "<|endoftext|>"],
    ["a log with colours", "\u001b[31merror\u001b[0m a failure\n".repeat(50)],
  ])("comes as it is: %s", async (_, text) => {
    expect(await read(utf8(text))).toEqual({
      title: "notes.txt",
      mediaType: "text/plain",
      text,
    });
  });

  test("a byte order mark says how to read, and is no part of the text", async () => {
    const text = "Grüße, 🐙";
    const le = Buffer.from(text, "utf16le");
    expect((await read(utf8(`\ufeff${text}`))).text).toBe(text);
    expect((await read(Buffer.concat([Buffer.from("fffe", "hex"), le]))).text).toBe(text);
    const be = Buffer.from(le).swap16();
    expect((await read(Buffer.concat([Buffer.from("feff", "hex"), be]))).text).toBe(text);
    // Only the first one is a mark.
    expect((await read(utf8(`\ufeff\ufeff${text}`))).text).toBe(`\ufeff${text}`);
  });

  test.each([
    ["README.md", undefined, "text/markdown"],
    ["data.CSV", "application/vnd.ms-excel", "text/csv"],
    ["a.json", undefined, "application/json"],
    ["access.log", undefined, "text/plain"],
    ["main.rs", undefined, "text/x-rust"],
    ["Dockerfile", undefined, "text/x-dockerfile"],
    ["letter.xyz", "text/x-letter; charset=utf-8", "text/x-letter"],
    ["letter.xyz", "application/octet-stream", "text/plain"],
    ["__proto__", undefined, "text/plain"],
    ["constructor", undefined, "text/plain"],
  ])("%s (%s) is %s", async (name, given, mediaType) => {
    expect((await read(utf8("text"), name, given)).mediaType).toBe(mediaType);
  });
});

describe("what is no text is refused, with what would be right", () => {
  const latin1 = Buffer.from("caf\u00e9", "latin1");
  const cases: [string, Uint8Array, string, RegExp][] = [
    [
      "a NUL",
      Buffer.from("ab\0cd"),
      "a.txt",
      /“a.txt” is binary: there is a NUL at byte 2\..*whatever its name says/,
    ],
    ["a program with a .txt name", Buffer.from("7f454c4602010100", "hex"), "a.txt", /is a program/],
    [
      "control characters",
      Buffer.alloc(1000, "\u0001\u0002ab"),
      "a.txt",
      /is binary: 50 % of it are control/,
    ],
    ["Latin-1", latin1, "a.txt", /not in UTF-8: byte 3 \(0xE9\).*Windows-1252: save it as UTF-8/],
    ["Latin-1 after a mark", Buffer.concat([utf8("\ufeff"), latin1]), "a.txt", /byte 6 \(0xE9\)/],
    ["a cut character", utf8("ab€").subarray(0, 4), "a.txt", /byte 2 \(0xE2\)/],
    ["a surrogate in UTF-8", Buffer.from("61eda080", "hex"), "a.txt", /byte 1 \(0xED\)/],
    ["an overlong slash", Buffer.from("61c0af", "hex"), "a.txt", /byte 1 \(0xC0\)/],
    [
      "UTF-16 without a mark",
      Buffer.from("hello", "utf16le"),
      "a.txt",
      /UTF-16 without a byte order mark/,
    ],
    ["half of UTF-16", Buffer.from("fffe610062", "hex"), "a.txt", /half a character/],
    ["a lone surrogate in UTF-16", Buffer.from("fffe00d86100", "hex"), "a.txt", /half a character/],
    [
      "Word",
      Buffer.from("504b030414000600", "hex"),
      "a.docx",
      /is a Word document, which is not taken\. Save it as PDF.*Taken are PDF and text/,
    ],
    ["ZIP", Buffer.from("504b030414000600", "hex"), "a.zip", /is a ZIP archive.*Unpack it/],
    ["ZIP with a .txt name", Buffer.from("504b030414000600", "hex"), "a.txt", /is a ZIP archive/],
    ["gzip", gzipSync("text"), "a.log.gz", /is a gzip archive/],
    [
      "an image",
      Buffer.from("89504e470d0a1a0a", "hex"),
      "a.txt",
      /is a PNG image.*Attach it as an image/,
    ],
  ];

  test.each(cases)("%s", async (_, bytes, name, message) => {
    await expect(read(bytes, name)).rejects.toMatchObject({
      code: "unreadable_file",
      message: expect.stringMatching(message),
    });
  });

  test("nothing at all", async () => {
    await expect(read(new Uint8Array())).rejects.toMatchObject({
      code: "invalid_request",
      message: "“notes.txt” is empty.",
    });
  });

  test("26 MB", async () => {
    await expect(read(Buffer.alloc(TEXT_BYTES + 1024 ** 2, "a"))).rejects.toMatchObject({
      code: "too_large",
      message: "“notes.txt” has 26 MB; at most 25 MB of text are taken.",
    });
  });
});

test("a wrong byte deep in a large file is found, past any block's border", async () => {
  for (const before of [65_535, 65_536, 200_001]) {
    const text = "€".repeat(Math.ceil(before / 3));
    const bytes = Buffer.concat([utf8(text), Buffer.from([0xff]), utf8(text)]);
    const at = (text.length * 3).toLocaleString("en");
    await expect(read(bytes)).rejects.toThrow(`byte ${at} (0xFF)`);
  }
});

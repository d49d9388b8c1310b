import { expect, test } from "vitest";
import { readFile } from "@/lib/files/read-file";
import { readPdf } from "@/lib/files/read-pdf";
import { makePdf } from "./support/make-pdf";

const read = (bytes: Uint8Array, name = "report.pdf") => readFile({ name, bytes });

test("the text of a PDF comes page by page, each under a heading", async () => {
  const bytes = makePdf({ pages: [["First line", "Second (line)"], ["On page two"]] });
  expect(await read(bytes)).toEqual({
    title: "report.pdf",
    mediaType: "text/markdown",
    text: "## Page 1\n\nFirst line\nSecond (line)\n\n## Page 2\n\nOn page two\n",
    notice: {
      text: "The text of 2 pages. Pictures and layout are left out.",
      reason: { key: "file.pdfText", values: { pages: 2, empty: 0 } },
    },
  });
});

test("a PDF is one by its bytes, whatever its name says; a text about PDF is none", async () => {
  const bytes = makePdf({ pages: [["hello"]] });
  expect((await read(bytes, "notes.txt")).text).toContain("hello");
  const text = Buffer.from("A file begins with %PDF-1.7 if it is a PDF.");
  expect(await read(text, "about.txt")).toMatchObject({ text: text.toString() });
});

test("pages without text are counted; a PDF with none at all is refused", async () => {
  const some = await read(makePdf({ pages: [["text"], []] }));
  expect(some.notice?.text).toBe(
    "The text of 2 pages, 1 of them without text. Pictures and layout are left out.",
  );
  await expect(read(makePdf({ pages: [[], []] }))).rejects.toMatchObject({
    code: "unreadable_file",
    message: expect.stringMatching(/“report.pdf” has no text: .*scans.*OCR/),
  });
});

test("an encrypted PDF says that its password has to go", async () => {
  const bytes = makePdf({ pages: [["secret"]], isEncrypted: true });
  await expect(read(bytes)).rejects.toMatchObject({
    code: "unreadable_file",
    message: expect.stringContaining("is encrypted. Save it without its password"),
  });
});

test.each([
  ["only a header", Buffer.from("%PDF-1.7\n")],
  ["noise after the header", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5000, 0x9c)])],
  ["the first half of one", makePdf({ pages: [["half"]] }).subarray(0, 60)],
])("a broken PDF says so: %s", async (_, bytes) => {
  await expect(read(bytes)).rejects.toMatchObject({
    code: "unreadable_file",
    message: expect.stringMatching(/is not a whole PDF .*save it again/),
  });
});

test("a PDF that takes too long is given up, with its thread", async () => {
  const bytes = makePdf({ pages: Array.from({ length: 2_000 }, (_, page) => [`Page ${page}`]) });
  await expect(readPdf("long.pdf", bytes, 1)).rejects.toMatchObject({
    code: "unreadable_file",
    message: expect.stringContaining("takes longer than 0.001 seconds"),
  });
});

test("many PDFs at once are all read, in turn", async () => {
  const texts = await Promise.all(
    Array.from({ length: 6 }, (_, index) => read(makePdf({ pages: [[`number ${index}`]] }))),
  );
  expect(texts.map(({ text }) => text.match(/number \d/)?.[0])).toEqual(
    Array.from({ length: 6 }, (_, index) => `number ${index}`),
  );
});

type Options = {
  /** The text of each page, line by line; a page without lines has a drawing and no text. */
  pages: string[][];
  /** Needs a password, which nothing here fulfils. */
  isEncrypted?: boolean;
};

const escaped = (line: string) => line.replace(/[\\()]/g, "\\$&");

function contentOf(lines: string[]): string {
  if (lines.length === 0) return "0 0 100 100 re f";
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join("\n");
  return `BT /F1 12 Tf 14 TL 72 720 Td\n${shown}\nET`;
}

/** A small right PDF with a cross-reference table, made of strings, so that a test knows all that is in it. */
export function makePdf({ pages, isEncrypted = false }: Options): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, index) => {
      const content = contentOf(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const secret = "00".repeat(32);
  const encrypt = isEncrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >> /ID [<00> <00>]`
    : "";
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${encrypt} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + xref + trailer, "latin1");
}

import { expect, test } from "vitest";
import { checkFile, checkText } from "@/lib/client/attachments/check-file";
import { toChatFailure } from "@/lib/client/chat-error";
import { failureWords } from "@/lib/client/use-failure-words";
import { wordsIn } from "../../support/words";

const MIB = 1024 * 1024;

function fileOf(name: string, size: number, text = "some text"): File {
  return Object.defineProperty(new File([text], name), "size", { value: size });
}

/** What is said of it, here and in German; nothing when it is fine. */
async function saidOf(check: () => void | Promise<void>): Promise<string[]> {
  try {
    await check();
    return [];
  } catch (error) {
    const failure = toChatFailure(error);
    const english = failureWords(wordsIn("errors"), "en", failure);
    return [english, failureWords(wordsIn("errors", "de"), "de", failure)];
  }
}

test("what may be sent passes", async () => {
  expect(await saidOf(() => checkFile(fileOf("a.txt", 25 * MIB)))).toEqual([]);
  expect(await saidOf(() => checkFile(fileOf("a.pdf", 50 * MIB)))).toEqual([]);
  expect(await saidOf(() => checkText("a tide"))).toEqual([]);
});

test("an empty file is none", async () => {
  const said = await saidOf(() => checkFile(fileOf("a.txt", 0)));
  expect(said).toEqual(["“a.txt” is empty.", "„a.txt“ ist leer."]);
});

test("what is too large is told with its size and the limit", async () => {
  const said = await saidOf(() => checkFile(fileOf("a.log", 26.25 * MIB)));
  expect(said).toEqual([
    expect.stringContaining("“a.log” has 26.3 MB; at most 25 MB of its kind"),
    expect.stringContaining("„a.log“ hat 26,3 MB; höchstens 25 MB"),
  ]);
});

test("a pasted text that is too large is told too", async () => {
  const said = await saidOf(() => checkText("a".repeat(26 * MIB)));
  expect(said).toEqual([
    expect.stringContaining("The pasted text has 26 MB; at most 25 MB"),
    expect.stringContaining("Der eingefügte Text hat 26 MB; höchstens 25 MB"),
  ]);
});

test("a folder is not read", async () => {
  const folder = fileOf("notes", 1);
  folder.slice = () => {
    throw new DOMException("it is a folder", "NotFoundError");
  };
  const said = await saidOf(() => checkFile(folder));
  expect(said).toEqual([
    expect.stringContaining("“notes” cannot be read: it may be a folder"),
    expect.stringContaining("„notes“ kann nicht gelesen werden"),
  ]);
});

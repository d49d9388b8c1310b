import { expect, type Page } from "@playwright/test";
import { test } from "./support/fixtures";

test.use({ locale: "de-DE" });

async function open(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Nachricht" })).toBeVisible();
}

async function send(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Nachricht" }).fill(text);
  await page.getByRole("button", { name: "Nachricht senden" }).click();
}

test("a German page says in German why a file is not taken: by the server, and by itself", async ({
  page,
}) => {
  await open(page);
  const chip = (name: string) => page.getByTestId("attachment").filter({ hasText: name });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Dateien anhängen" }).click();
  await (await chooser).setFiles([
    { name: "brief.docx", mimeType: "", buffer: Buffer.from("504b030414000600", "hex") },
    { name: "notiz.txt", mimeType: "text/plain", buffer: Buffer.from("ab\0cd") },
    { name: "leer.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await expect(chip("brief.docx")).toContainText(
    "„brief.docx“ ist ein Word-Dokument und wird nicht angenommen. Speichere die Datei als PDF",
  );
  await expect(chip("notiz.txt")).toContainText("Bei Byte 2 steht ein NUL.");
  await expect(chip("leer.txt")).toContainText("„leer.txt“ ist leer.");
});

test("it says why a reply failed, at once and after a reload", async ({ page }) => {
  await open(page);
  await send(page, "[[fake status=401]] hallo");
  const why = "Der Anbieter hat den API-Schlüssel abgelehnt.";
  await expect(page.getByTestId("failure")).toContainText(why);
  await page.reload();
  await expect(page.getByTestId("failure")).toContainText(why);
});

test("it says so when the server answers in nobody's words, and what only a code is known of", async ({
  page,
}) => {
  await open(page);
  const refusal = { code: "forbidden", message: "Not from here." };
  await page.route("**/api/chat", (route) => route.fulfill({ status: 403, json: refusal }));
  await send(page, "hallo");
  await expect(page.getByTestId("failure")).toContainText("Das ist hier nicht erlaubt.");
  await expect(page.getByTestId("failure")).not.toContainText("Not from here.");
  await page.unroute("**/api/chat");
  await page.route("**/api/chat", (route) => route.fulfill({ status: 400, body: "<html>" }));
  await send(page, "noch einmal");
  await expect(page.getByText("Der Server hat mit 400 geantwortet.")).toBeVisible();
});

test("a question waits where the code that sends it does not come, and goes when it is tried again", async ({
  page,
}) => {
  await open(page);
  const code = "**/_next/static/chunks/**";
  await page.route(code, (route) => route.abort());
  await send(page, "[[fake tokens=5]] hallo");
  await expect(page.getByTestId("failure")).toContainText("Nachricht nicht gesendet");
  await expect(page.getByTestId("message-text")).toContainText("hallo");
  await page.unroute(code);
  await page.getByRole("button", { name: "Erneut versuchen" }).click();
  await expect(page.getByTestId("message").nth(1)).toHaveAttribute("data-status", "done");
  await expect(page.getByTestId("failure")).toBeHidden();
});

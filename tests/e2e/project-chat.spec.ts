import { expect, type Page } from "@playwright/test";
import { v7 as uuid } from "uuid";
import { fakeText } from "../fake-provider/fake-provider";
import { ArtifactPanel, save } from "./support/artifact-panel";
import { Attaching } from "./support/attaching";
import { listening } from "./support/listening";
import { seed } from "./support/seed";
import { SidebarPage } from "./support/sidebar-page";
import { SIZES, short, test } from "./support/two-models";

/** The page's own request, with its cookie. */
function call(page: Page, method: string, path: string, body?: object): Promise<string> {
  return page.evaluate(
    async ([verb, address, json]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(address, { method: verb, headers, body: json || undefined });
      if (!response.ok) throw new Error(`${verb} ${address}: ${response.status}`);
      return response.text();
    },
    [method, path, body ? JSON.stringify(body) : ""] as const,
  );
}

/** A guest with a project, which the page knows. @returns its id */
async function withProject(chat: SidebarPage): Promise<string> {
  await chat.open();
  await seed(chat.page, [{ title: "Kelp" }]);
  const values = { name: "Rocky shore", instructions: "Answer as a biologist." };
  const { id } = JSON.parse(await call(chat.page, "POST", "/api/projects", values));
  await chat.page.reload();
  return id;
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

for (const [size, use] of SIZES) {
  test.describe(size, () => {
    test.use(use);

    test("a chat begun in a project lies there, and its first reply has the instructions", async ({
      page,
      provider,
    }) => {
      const chat = new SidebarPage(page);
      const projectId = await withProject(chat);
      if (size === "phone") await page.getByRole("button", { name: "Open sidebar" }).click();
      await chat.chats.getByRole("button", { name: "Rocky shore", exact: true }).hover();
      await page.getByRole("button", { name: "Options for the project Rocky shore" }).click();
      await page.getByRole("menuitem", { name: "New chat in this project" }).click();
      await expect(heading(page)).toHaveText("New chat in Rocky shore");
      await expect(page).toHaveURL(new RegExp(`/\\?project=${projectId}$`));
      if (size === "desktop") await expect(chat.composer).toBeFocused();
      else await expect(chat.chats).toBeHidden();
      await chat.composer.fill(short("barnacles"));
      await chat.look("project-chat", `empty-${size}`);
      await chat.expectAccessible();
      // The draft and the project outlive a reload.
      await page.reload();
      await expect(heading(page)).toHaveText("New chat in Rocky shore");
      await expect(chat.composer).toHaveValue(short("barnacles"));
      provider.requests.splice(0);
      await page.getByRole("button", { name: "Send message" }).click();
      const id = await chat.chatId();
      expect(await chat.replyWithStatus("done")).toBe(fakeText("barnacles", 12));
      await expect(page).toHaveURL(new RegExp(`/chat/${id}$`));
      const [asked] = provider.requests.filter(({ body }) => body.stream);
      expect(JSON.stringify(asked?.body.messages[0])).toContain("Answer as a biologist.");
      const { chats } = JSON.parse(await call(page, "GET", `/api/chats?projectId=${projectId}`));
      expect(chats.map((each: { id: string }) => each.id)).toEqual([id]);
    });
  });
}

test("a project that is made beside the list of projects is there", async ({ page }) => {
  const chat = await new SidebarPage(page).open();
  await seed(page, [{ title: "Kelp" }]);
  await page.reload();
  await chat.chats.getByRole("button", { name: "New project" }).click();
  const dialog = page.getByRole("dialog", { name: "New project" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Sandy shore");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog).toBeHidden();
  await expect(chat.chats.getByRole("button", { name: "Sandy shore", exact: true })).toBeVisible();
});

test("the folder leads to its next chat, which can be taken out again, and the words stay", async ({
  page,
}) => {
  const chat = new SidebarPage(page);
  const projectId = await withProject(chat);
  await chat.composer.fill(short("whelks"));
  await chat.chats.getByRole("button", { name: "Rocky shore", exact: true }).click();
  await chat.chats.getByRole("link", { name: "New chat in this project" }).click();
  await expect(heading(page)).toHaveText("New chat in Rocky shore");
  await expect(chat.composer).toHaveValue(short("whelks"));
  await page.getByRole("button", { name: "Take it out of the project" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByText("Ask something long")).toBeVisible();
  await expect(chat.composer).toBeFocused();
  await expect(chat.composer).toHaveValue(short("whelks"));
  await page.getByRole("button", { name: "Send message" }).click();
  await chat.replyWithStatus("done");
  const { chats } = JSON.parse(await call(page, "GET", `/api/chats?projectId=${projectId}`));
  expect(chats).toEqual([]);
});

test("a project whose chats cannot be had does not say that it has none", async ({ page }) => {
  const chat = new SidebarPage(page);
  await withProject(chat);
  await page.route("**/api/chats?projectId*", (route) => route.abort());
  await chat.chats.getByRole("button", { name: "Rocky shore", exact: true }).click();
  await expect(chat.chats).toContainText("This could not be loaded.");
  await page.unroute("**/api/chats?projectId*");
  await expect(chat.chats).toContainText("No chats yet.");
});

test("a project that is gone, or somebody else's, is said before sending", async ({
  page,
  browser,
  baseURL,
}) => {
  const stranger = new SidebarPage(await (await browser.newContext({ baseURL })).newPage());
  const theirs = await withProject(stranger);
  await stranger.page.context().close();
  const listens = await listening(page);
  const chat = new SidebarPage(page);
  const mine = await withProject(chat);
  for (const id of [theirs, "nonsense"]) {
    await chat.open(`/?project=${id}`);
    await expect(heading(page)).toHaveText("This project is not here");
  }
  await chat.open(`/?project=${mine}`);
  await expect(heading(page)).toHaveText("New chat in Rocky shore");
  await chat.composer.fill(short("limpets"));
  await listens();
  // In another tab, say.
  await call(page, "DELETE", `/api/projects/${mine}`);
  await expect(heading(page)).toHaveText("This project is not here");
  await expect(page.getByText("The project of this chat is not here.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send message" })).toBeDisabled();
  await chat.look("project-chat", "gone");
  await chat.expectAccessible();
  await page.getByRole("button", { name: "Write without a project" }).click();
  await expect(chat.composer).toHaveValue(short("limpets"));
  await page.getByRole("button", { name: "Send message" }).click();
  expect(await chat.replyWithStatus("done")).toBe(fakeText("limpets", 12));
});

test("a project that goes unnoticed refuses the message, which is kept with what is attached", async ({
  page,
}) => {
  const chat = new SidebarPage(page);
  const attaching = new Attaching(page);
  const id = await withProject(chat);
  // The page hears nothing of what happens elsewhere.
  await page.route("**/api/events", (route) => route.abort());
  await page.route("**/api/projects", (route) => route.abort());
  await chat.open(`/?project=${id}`);
  await attaching.chooseText("tides.txt", "High water at six.");
  await attaching.saved("tides.txt");
  await chat.composer.fill(short("mussels"));
  await call(page, "DELETE", `/api/projects/${id}`);
  await page.getByRole("button", { name: "Send message" }).click();
  await expect(page.getByText("There is no such project")).toBeVisible();
  await chat.look("project-chat", "refused");
  await page.unroute("**/api/projects");
  await page.getByRole("button", { name: "Take it to a new chat" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(chat.composer).toHaveValue(short("mussels"));
  await attaching.saved("tides.txt");
  await page.getByRole("button", { name: "Send message" }).click();
  expect(await chat.replyWithStatus("done")).toBe(fakeText("mussels", 12));
});

test("a message that the server never got comes back with its project", async ({ page }) => {
  const chat = new SidebarPage(page);
  const id = await withProject(chat);
  await chat.open(`/?project=${id}`);
  await page.route("**/api/chat", (route) => route.abort());
  await chat.send(short("dogwhelks"));
  await chat.chatId();
  await page.reload();
  await expect(page).toHaveURL(new RegExp(`/\\?project=${id}$`));
  await expect(heading(page)).toHaveText("New chat in Rocky shore");
  await expect(chat.composer).toHaveValue(short("dogwhelks"));
});

for (const [size, use] of SIZES) {
  test.describe(`artifacts, ${size}`, () => {
    test.use(use);

    test("a project lists the artifacts of its chats, and opens each where one is", async ({
      page,
    }) => {
      const chat = new SidebarPage(page);
      const projectId = await withProject(chat);
      const seeded = await seed(page, [
        { title: "Tides", messages: ["When is it low?", "At noon."], minutesAgo: 5 },
        { title: "Rock pools", messages: ["What lives there?", "Much."], minutesAgo: 3 },
        { title: "Elsewhere", messages: ["And here?", "Nothing."], minutesAgo: 2 },
      ]);
      const [tides, pools, elsewhere] = seeded.map(({ id }) => id);
      for (const id of [tides, pools]) {
        await call(page, "PATCH", `/api/chats/${id}`, { projectId });
      }
      const table = { title: "tides.csv", mediaType: "text/csv", text: "hour,metres\n12,0.4\n" };
      await save(page, tides ?? "", table);
      await save(page, elsewhere ?? "", { ...table, title: "other.csv" });

      async function openFromMenu() {
        if (size === "phone") await page.getByRole("button", { name: "Open sidebar" }).click();
        await chat.chats.getByRole("button", { name: "Rocky shore", exact: true }).hover();
        await page.getByRole("button", { name: "Options for the project Rocky shore" }).click();
        await page.getByRole("menuitem", { name: "Artifacts…" }).click();
        const dialog = page.getByRole("dialog", { name: "Artifacts of the project" });
        const rows = dialog.getByTestId("project-artifacts").getByRole("listitem");
        await expect(rows).toHaveCount(1);
        await expect(rows).toContainText("tides.csvTable · 19 B · from Tides");
        return dialog;
      }
      const panel = new ArtifactPanel(page, size === "phone" ? "over" : "beside");
      const row = { name: /tides\.csv.*Tides/ };

      // Beside a chat of the project, which stays, and which may only read it.
      await chat.open(`/chat/${pools}`);
      const dialog = await openFromMenu();
      await chat.look("project-chat", `artifacts-${size}`);
      await chat.expectAccessible();
      await dialog.getByRole("link", row).click();
      await expect(panel.lines.first()).toHaveText("hour,metres");
      await expect(panel.panel).toBeFocused();
      await expect(page).toHaveURL(new RegExp(`/chat/${pools}\\?artifact=`));
      await panel.panel.getByRole("button", { name: "More about this artifact" }).click();
      await expect(page.getByRole("menuitem", { name: "Copy the text" })).toBeVisible();
      await expect(page.getByRole("menuitem", { name: "Delete…" })).toBeHidden();
      await chat.look("project-chat", `artifact-open-${size}`);
      await page.keyboard.press("Escape");
      await panel.panel.getByRole("button", { name: "Close the artifact" }).click();
      await expect(panel.panel).toBeHidden();
      await expect(page).toHaveURL(new RegExp(`/chat/${pools}$`));
      if (size === "desktop") {
        await page.getByRole("button", { name: "1 artifact" }).click();
        await expect(page.getByRole("menu")).toContainText("In other chats of the project");
        await page.keyboard.press("Escape");
      }

      // From a chat that is not in the project the way leads to where it came from.
      await chat.open(`/chat/${elsewhere}`);
      const again = await openFromMenu();
      const download = page.waitForEvent("download");
      await again.getByRole("link", { name: "Download tides.csv" }).click();
      expect((await download).suggestedFilename()).toBe("tides.csv");
      await again.getByRole("link", row).click();
      await expect(page).toHaveURL(new RegExp(`/chat/${tides}\\?artifact=`));
      await expect(panel.lines.first()).toHaveText("hour,metres");

      await chat.open(`/?project=${projectId}`);
      await expect(page.getByRole("heading", { name: "Artifacts in this project" })).toBeVisible();
      await chat.look("project-chat", `artifacts-page-${size}`);
      await chat.expectAccessible();
      await page.getByRole("link", row).click();
      await expect(page).toHaveURL(new RegExp(`/chat/${tides}\\?artifact=`));
    });
  });
}

test("a stranger's project has no list of artifacts, as none has", async ({
  page,
  browser,
  baseURL,
}) => {
  const stranger = new SidebarPage(await (await browser.newContext({ baseURL })).newPage());
  const theirs = await withProject(stranger);
  const chat = new SidebarPage(page);
  await withProject(chat);
  const answers = await Promise.all(
    [theirs, uuid()].map((id) => page.request.get(`/api/projects/${id}/artifacts`)),
  );
  expect(answers.map((answer) => answer.status())).toEqual([404, 404]);
  const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
  expect(first).toBe(second);
  await stranger.page.context().close();
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));
/** One unbroken run. Four times as long takes the quadratic ones sixteen times as long. */
const HOSTILE_SIZE = 4000;

/** The texts to cut, by name, all made from what an installation has on disk. */
export function texts(size: number): Record<string, string> {
  return {
    prose: repeatTo(size, markdown(join(MODULES, "next/dist/docs"), size)),
    code: repeatTo(size, readFileSync(join(MODULES, "ai/dist/index.d.ts"), "utf8")),
    JSON: repeatTo(size, readFileSync(join(MODULES, "../package-lock.json"), "utf8")),
    CJK: repeatTo(size, displayNames(["zh", "ja"])),
    hostile: "a".repeat(HOSTILE_SIZE),
  };
}

function repeatTo(size: number, text: string): string {
  return text.repeat(Math.ceil(size / text.length)).slice(0, size);
}

function markdown(folder: string, size: number): string {
  let text = "";
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (text.length >= size) break;
    if (name.endsWith(".md")) text += readFileSync(join(folder, name), "utf8");
  }
  return text;
}

/** The names of regions in languages that write without spaces, as sentences. */
function displayNames(locales: string[]): string {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return locales
    .map((locale) => {
      const names = new Intl.DisplayNames(locale, { type: "region" });
      return codes
        .map((code) => names.of(code) ?? "")
        .filter((name) => name.length > 2)
        .map((name, index) => name + (index % 5 === 4 ? "。\n" : "、"))
        .join("");
    })
    .join("\n");
}

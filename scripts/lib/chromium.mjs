import fs from "node:fs";
import { findProgram } from "./find-program.mjs";
import { Refusal } from "./say.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @returns the path of a browser that Playwright can drive, or undefined */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (!given) return findProgram(NAMES) ?? MAC.find((file) => fs.existsSync(file));
  if (fs.existsSync(given)) return given;
  throw new Refusal(
    `CHROMIUM_PATH is "${given}", where there is nothing; a good value is /usr/bin/chromium`,
  );
}

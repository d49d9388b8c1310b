import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { DATA_DIR } from "./paths.mjs";

const FILE = path.join(DATA_DIR, "auth-secret");
const OWNER_ONLY = 0o600;

/** A secret of this checkout, made once: a new one would sign everybody out. */
export function keptSecret() {
  fs.mkdirSync(DATA_DIR, { recursive: true });
  try {
    const secret = randomBytes(32).toString("base64");
    fs.writeFileSync(FILE, `${secret}\n`, { flag: "wx", mode: OWNER_ONLY });
    return { secret, isNew: true };
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return { secret: fs.readFileSync(FILE, "utf8").trim(), isNew: false };
  }
}

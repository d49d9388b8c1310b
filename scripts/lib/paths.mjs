import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
/** What the embedded services keep between runs. Git-ignored; remove it to start afresh. */
export const DATA_DIR = path.join(ROOT, ".data");
export const BIN_DIR = path.join(ROOT, "node_modules", ".bin");

export const inRoot = (...names) => path.join(ROOT, ...names);
export const bin = (name) => path.join(BIN_DIR, name);

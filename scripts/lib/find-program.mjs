import fs from "node:fs";
import path from "node:path";

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    // Not there, or not for this user to run: either way, no program.
    return false;
  }
}

/** The first of the names that is a program on the PATH or in one of the extra directories. */
export function findProgram(names, directories = []) {
  const places = [...(process.env.PATH ?? "").split(path.delimiter), ...directories];
  for (const name of names) {
    for (const place of places) {
      const file = path.join(place, name);
      if (place && isProgram(file)) return file;
    }
  }
  return undefined;
}

import { pathToFileURL } from "node:url";

/** A module of scripts/, which is plain JavaScript; the caller says what it takes from it. */
export async function loadScript<T>(name: string): Promise<T> {
  return import(pathToFileURL(`scripts/${name}`).href);
}

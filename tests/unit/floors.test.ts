import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** From the top down; a room imports from itself and from what stands below it. */
const FLOORS = [
  "app",
  "components",
  "lib/client",
  "lib/replies",
  "lib/chats",
  "lib/api",
  "lib/files",
  "lib/artifacts",
  "lib/images",
  "lib/ai",
  "lib/notices",
  "lib/streams",
  "lib/http",
  "lib/api-keys",
  "lib/auth",
  "the ground",
];
const GROUND = /^lib\/(db|i18n|redis)\/|^lib\/[^/]+$/;

/** Pure files that the browser and the server share: what they import must be pure too. */
const SHARED = new Set([
  "lib/errors",
  "lib/i18n/language-cookie",
  "lib/i18n/languages",
  "lib/size-limits",
  "lib/streams/contract",
  "lib/streams/merge-delta",
  "lib/tool-kinds",
]);

/** Roots of what is built and served; tests, scripts and benchmarks stand outside of the house. */
const ROOTS = ["app", "components", "lib", "instrumentation.ts", "proxy.ts"];
const MAX_LINES = 300;

type Import = { target: string; typeOnly: boolean };
type Source = { file: string; text: string; room: string; imports: Import[] };

function filesUnder(root: string): string[] {
  if (!existsSync(root)) return [];
  if (/\.tsx?$/.test(root)) return [root];
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (name) => !/(^|\/)(node_modules|\.next)\//.test(name),
  );
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(root, name));
}

/** The name of the room that a file (without its ending) stands in; undefined outside of the house. */
function roomOf(file: string): string | undefined {
  if (GROUND.test(file)) return "the ground";
  if (/^(instrumentation|proxy)$/.test(file)) return "app";
  return FLOORS.find((floor) => file.startsWith(`${floor}/`));
}

const withoutEnding = (file: string) => file.replace(/\.tsx?$/, "");

/** The file that an import names, from the root and without ending; undefined for a package. */
function resolveOwn(from: string, specifier: string): string | undefined {
  if (specifier.startsWith("@/")) return withoutEnding(specifier.slice(2));
  if (specifier.startsWith(".")) return withoutEnding(normalize(join(dirname(from), specifier)));
  return undefined;
}

/** `import type ...`, or braces in which every name is marked `type`. */
function isTypeOnly(clause: string): boolean {
  if (/^type\s/.test(clause)) return true;
  const braces = /^\{([^}]*)\}$/.exec(clause.trim())?.[1];
  const names =
    braces
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return names.length > 0 && names.every((name) => name.startsWith("type "));
}

const FROM = /^\s*(?:import|export)\s+((?:type\s+)?[\w*{][^;"']*?)\s*from\s*["']([^"']+)["']/gm;
const BARE = /^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

function importsOf(file: string, text: string): Import[] {
  const named = [...text.matchAll(FROM)].map(([, clause = "", specifier = ""]) => ({
    specifier,
    typeOnly: isTypeOnly(clause),
  }));
  const bare = [...text.matchAll(BARE)].map(([, effect, dynamic]) => ({
    specifier: effect ?? dynamic ?? "",
    typeOnly: false,
  }));
  return [...named, ...bare].flatMap(({ specifier, typeOnly }) => {
    const target = resolveOwn(file, specifier);
    return target ? [{ target, typeOnly }] : [];
  });
}

function readSource(file: string): Source {
  const text = readFileSync(file, "utf8");
  const room = roomOf(withoutEnding(file)) ?? "no room";
  return { file, text, room, imports: importsOf(file, text) };
}

const sources = ROOTS.flatMap(filesUnder).map(readSource);

/** One sentence for each import that the rule refuses. */
function broken(rule: string, refuses: (source: Source, each: Import) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((each) => refuses(source, each))
      .map((each) => `${source.file} imports ${each.target}: ${rule}`),
  );
}

test("the house has files, and each stands in a room", () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter(({ room }) => room === "no room").map(({ file }) => file)).toEqual([]);
});

test("imports go down only", () => {
  const rule = `a room imports from itself and from those below it (${FLOORS.join(" > ")})`;
  const goesUp = ({ room }: Source, { target }: Import) => {
    const to = roomOf(target);
    return to === undefined || FLOORS.indexOf(to) < FLOORS.indexOf(room);
  };
  expect(broken(rule, goesUp)).toEqual([]);
});

test("the stream layer can be lifted out", () => {
  const rule = "lib/streams and lib/redis import nothing of ours but each other";
  const liftable = /^lib\/(streams|redis)\//;
  const leaves = ({ file }: Source, { target }: Import) =>
    liftable.test(file) && !liftable.test(target);
  expect(broken(rule, leaves)).toEqual([]);
});

test("the browser's code takes types from the server's rooms, no code", () => {
  const rule = "components and lib/client import types only, or one of the shared pure files";
  const browser = /^(components|lib\/client)\//;
  const takesCode = ({ file }: Source, { target, typeOnly }: Import) =>
    browser.test(file) && !typeOnly && !browser.test(target) && !SHARED.has(target);
  expect(broken(rule, takesCode)).toEqual([]);
});

test("the shared pure files are there and stay pure", () => {
  const files = sources.map(({ file }) => withoutEnding(file));
  expect([...SHARED].filter((file) => !files.includes(file))).toEqual([]);
  const rule = "a file that the browser shares imports types or other shared files only";
  const isImpure = ({ file }: Source, { target, typeOnly }: Import) =>
    SHARED.has(withoutEnding(file)) && !typeOnly && !SHARED.has(target);
  expect(broken(rule, isImpure)).toEqual([]);
});

test("the environment is read in one place", () => {
  const readers = [
    "lib/env.ts",
    // Has to be liftable, and to be called like the published package, which reads REDIS_URL.
    "lib/streams/resumable-stream-context.ts",
  ];
  // Next.js replaces NEXT_RUNTIME when it builds.
  const reads = /process\.env(?!\.NEXT_RUNTIME\b)/;
  const found = sources.filter(({ file, text }) => !readers.includes(file) && reads.test(text));
  expect(found.map(({ file }) => `${file} reads process.env: only lib/env.ts does`)).toEqual([]);
});

test("a file past 300 lines says why in its head", () => {
  const everything = [...ROOTS, "tests", "bench"].flatMap(filesUnder);
  const found = everything.filter((file) => {
    const text = readFileSync(file, "utf8");
    return text.split("\n").length > MAX_LINES && !/^\/[/*]/.test(text);
  });
  expect(found.map((file) => `${file} is longer than ${MAX_LINES} lines`)).toEqual([]);
});

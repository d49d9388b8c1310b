const PLAIN = "text/plain";

/** Endings whose media type says more than "text". What is not here is plain text, if it is text at all. */
const BY_ENDING: Record<string, string> = {
  md: "text/markdown",
  markdown: "text/markdown",
  mdx: "text/markdown",
  rst: "text/x-rst",
  tex: "text/x-tex",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/json",
  json5: "application/json5",
  jsonl: "application/x-ndjson",
  ndjson: "application/x-ndjson",
  geojson: "application/json",
  xml: "application/xml",
  svg: "image/svg+xml",
  html: "text/html",
  htm: "text/html",
  css: "text/css",
  scss: "text/x-scss",
  less: "text/x-less",
  yaml: "application/yaml",
  yml: "application/yaml",
  toml: "application/toml",
  ini: "text/x-ini",
  sql: "application/sql",
  js: "text/javascript",
  mjs: "text/javascript",
  cjs: "text/javascript",
  jsx: "text/jsx",
  ts: "text/typescript",
  mts: "text/typescript",
  cts: "text/typescript",
  tsx: "text/tsx",
  vue: "text/x-vue",
  py: "text/x-python",
  rb: "text/x-ruby",
  go: "text/x-go",
  rs: "text/x-rust",
  java: "text/x-java",
  kt: "text/x-kotlin",
  scala: "text/x-scala",
  swift: "text/x-swift",
  c: "text/x-c",
  h: "text/x-c",
  cc: "text/x-c++",
  cpp: "text/x-c++",
  hpp: "text/x-c++",
  cs: "text/x-csharp",
  php: "text/x-php",
  pl: "text/x-perl",
  lua: "text/x-lua",
  r: "text/x-r",
  sh: "text/x-shellscript",
  bash: "text/x-shellscript",
  zsh: "text/x-shellscript",
  ps1: "text/x-powershell",
  diff: "text/x-diff",
  patch: "text/x-diff",
  proto: "text/x-protobuf",
  graphql: "application/graphql",
  dockerfile: "text/x-dockerfile",
};

/** A browser's word for a file counts only where it says that it is some kind of text. */
const GIVEN_TEXT = /^text\/[a-z0-9][a-z0-9.+-]{0,100}$/;

/** The media type of a text file: by its name's ending, then by what the sender says. */
export function mediaTypeOf(name: string, given?: string): string {
  const ending =
    name
      .toLowerCase()
      .split(/[./\\]/)
      .at(-1) ?? "";
  const known = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  const [bare = ""] = (given ?? "").toLowerCase().split(";", 1);
  return known ?? (GIVEN_TEXT.test(bare.trim()) ? bare.trim() : PLAIN);
}

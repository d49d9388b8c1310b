/** Where a link goes, for a reader who has not followed it yet. */
export type LinkTarget = {
  href: string;
  /** The host, or the scheme's own address, as one reads it. */
  place: string;
  /** Its words name another address than the one it goes to. */
  isDeceptive: boolean;
  /** Its address can carry words of the conversation to whoever is there. */
  carriesData: boolean;
};

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Longer names are no words that anybody chose. */
const PLAIN_SEGMENT = 40;
const PLAIN_PATH = 120;
const PLAIN_LABEL = 30;

const ADDRESS =
  /(?:https?:\/\/)?((?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}]{2,})(?=[/:?#\s]|$)/iu;

/** Endings of files, which look like hosts: "server.js" names nobody. */
const FILE_NAME =
  /\.(?:js|ts|tsx|jsx|mjs|py|rb|rs|go|md|txt|json|css|html|java|cpp|sh|yml|yaml|toml|pdf)$/i;

const bare = (host: string) => host.toLowerCase().replace(/^www\./, "");

function namedHost(words: string): string | undefined {
  const trimmed = words.trim();
  const host = ADDRESS.exec(trimmed)?.[1];
  if (!host) return undefined;
  return FILE_NAME.test(host) && !/^https?:/i.test(trimmed) ? undefined : bare(host);
}

function isUnder(host: string, named: string): boolean {
  return host === named || host.endsWith(`.${named}`);
}

function carriesData({ search, hash, pathname, username, password, hostname }: URL): boolean {
  if (search || username || password) return true;
  if (hash.length > PLAIN_SEGMENT || pathname.length > PLAIN_PATH) return true;
  if (hostname.split(".").some((label) => label.length > PLAIN_LABEL)) return true;
  return pathname.split("/").some((segment) => segment.length > PLAIN_SEGMENT);
}

/**
 * Reads a link of a reply; undefined for an address that no page should open.
 * @param words what the link says
 */
export function readLink(href: string, words: string): LinkTarget | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!SCHEMES.has(url.protocol)) return undefined;
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    const place = url.pathname;
    return { href, place, isDeceptive: false, carriesData: url.search !== "" };
  }
  const host = bare(url.hostname);
  const named = namedHost(words);
  const isDeceptive = named !== undefined && !isUnder(host, named);
  return { href: url.href, place: host, isDeceptive, carriesData: carriesData(url) };
}

/** Whether the words say the place already. */
export function saysPlace(words: string, { place }: LinkTarget): boolean {
  return words.toLowerCase().includes(place);
}

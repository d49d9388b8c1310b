const NAME = "artifact";

/** The artifact that an address says is open. */
export function artifactIn(search: string): string | undefined {
  return new URLSearchParams(search).get(NAME) ?? undefined;
}

/** Where a chat is with an artifact open beside it. */
export function chatWithArtifact(chatId: string, artifactId: string): `/chat/${string}` {
  return `/chat/${chatId}?${NAME}=${artifactId}`;
}

function addressWith(artifactId: string | undefined): string {
  const query = new URLSearchParams(window.location.search);
  if (artifactId) query.set(NAME, artifactId);
  else query.delete(NAME);
  const search = query.size > 0 ? `?${query}` : "";
  return window.location.pathname + search + window.location.hash;
}

/** The page whose history has an entry of the panel's own, to be taken back when it closes. */
let pushedOn: string | undefined;

/** The page has asked for that step back, which takes a while; and what was opened since, to be written down then. */
let stepBack: { opened: Parameters<typeof noteOpened> | undefined } | undefined;

/**
 * Writes down what is open, so that a reload keeps it.
 * @param coversPage a sheet over the page is a step of its own: going back closes it, as people expect on a phone
 */
export function noteOpened(artifactId: string, coversPage: boolean): void {
  if (stepBack) {
    stepBack.opened = [artifactId, coversPage];
    return;
  }
  const before = artifactIn(window.location.search);
  if (before === artifactId) return;
  const address = addressWith(artifactId);
  if (before || !coversPage) {
    window.history.replaceState(null, "", address);
    return;
  }
  pushedOn = window.location.pathname;
  window.history.pushState(null, "", address);
}

export function noteClosed(): void {
  if (stepBack) stepBack.opened = undefined;
  if (stepBack || !artifactIn(window.location.search)) return;
  if (pushedOn === window.location.pathname) {
    stepBack = { opened: undefined };
    window.history.back();
  } else {
    window.history.replaceState(null, "", addressWith(undefined));
  }
  pushedOn = undefined;
}

/** After a step in the history. @returns the artifact that is open now */
export function noteStep(): string | undefined {
  const opened = stepBack?.opened;
  stepBack = undefined;
  if (opened) noteOpened(...opened);
  const artifactId = artifactIn(window.location.search);
  if (!artifactId) pushedOn = undefined;
  return artifactId;
}

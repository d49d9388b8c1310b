const NAME = "artifact";

/** The artifact that an address says is open. */
export function artifactIn(search: string): string | undefined {
  return new URLSearchParams(search).get(NAME) ?? undefined;
}

function addressWith(artifactId: string | undefined): string {
  const query = new URLSearchParams(window.location.search);
  if (artifactId) query.set(NAME, artifactId);
  else query.delete(NAME);
  const search = query.size > 0 ? `?${query}` : "";
  return window.location.pathname + search + window.location.hash;
}

/** Writes down what is open, so that a reload keeps it; no entry of its own in the history. */
export function noteArtifact(artifactId: string | undefined): void {
  if (artifactIn(window.location.search) === artifactId) return;
  window.history.replaceState(null, "", addressWith(artifactId));
}

const ROOT = "/api/v1/artifacts";

type Values = Record<string, string | number | boolean | undefined>;

function withQuery(path: string, sessionId: string, values: Values = {}): string {
  const query = new URLSearchParams({ sessionId });
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return `${path}?${query}`;
}

export const listPath = (sessionId: string) => withQuery(ROOT, sessionId);

export const viewPath = (sessionId: string, artifactId: string, version?: number) =>
  withQuery(`${ROOT}/${artifactId}`, sessionId, { version });

export const textPath = (sessionId: string, artifactId: string, version: number) =>
  withQuery(`${ROOT}/${artifactId}/text`, sessionId, { version });

export const searchPath = (sessionId: string, artifactId: string, values: Values) =>
  withQuery(`${ROOT}/${artifactId}/search`, sessionId, values);

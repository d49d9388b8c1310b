const NAME = "project";

/** Where a chat is begun that lies in a project. */
export function newChatIn(projectId: string): `/?${string}` {
  return `/?${NAME}=${encodeURIComponent(projectId)}`;
}

/** The project that the address of a new chat names. */
export function projectIn(search: string): string | undefined {
  return new URLSearchParams(search).get(NAME) || undefined;
}

/** What else the address says, with its question mark. */
export function withoutProject(search: string): string {
  const query = new URLSearchParams(search);
  query.delete(NAME);
  return query.size > 0 ? `?${query}` : "";
}

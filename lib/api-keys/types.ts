/** What its owner sees of a key: never the key itself, which is shown once, when it is made. */
export type ApiKey = {
  /** Also the id of the session that the key has of its own. */
  id: string;
  name: string;
  /** The key's last characters, to know it by. */
  hint: string;
  /** ISO 8601. */
  createdAt: string;
  lastUsedAt: string | null;
};

export type NewApiKey = ApiKey & { key: string };

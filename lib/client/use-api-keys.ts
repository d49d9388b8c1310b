import useSWR from "swr";
import type { ApiKey, NewApiKey } from "../api-keys/types";
import { callApi } from "./api";
import { ensureGuest } from "./guest";

const PATH = "/api/api-keys";
const NO_KEYS: ApiKey[] = [];

function hasKeys(value: unknown): value is { keys: ApiKey[] } {
  return (
    typeof value === "object" && value !== null && "keys" in value && Array.isArray(value.keys)
  );
}

function isNewKey(value: unknown): value is NewApiKey {
  return (
    typeof value === "object" && value !== null && "key" in value && typeof value.key === "string"
  );
}

async function fetchKeys(path: string): Promise<ApiKey[]> {
  await ensureGuest();
  const answer = await callApi(path);
  return hasKeys(answer) ? answer.keys : NO_KEYS;
}

export type ApiKeys = {
  keys: ApiKey[];
  isLoading: boolean;
  /** Why the list is not there. */
  error: unknown;
  reload(): void;
  /** @throws ChatRequestError */
  make(name: string): Promise<NewApiKey>;
  revoke(id: string): Promise<void>;
};

/** The API keys of whoever is here. */
export function useApiKeys(): ApiKeys {
  const { data, error, isLoading, mutate } = useSWR(PATH, fetchKeys);
  return {
    keys: data ?? NO_KEYS,
    isLoading,
    error: data ? undefined : error,
    reload: () => void mutate(),
    async make(name) {
      await ensureGuest();
      const made = await callApi(PATH, { method: "POST", body: { name } });
      if (!isNewKey(made)) throw new Error("The server made a key and did not say which");
      void mutate();
      return made;
    },
    async revoke(id) {
      await callApi(`${PATH}/${id}`, { method: "DELETE" });
      await mutate((keys) => keys?.filter((key) => key.id !== id), { revalidate: true });
    },
  };
}

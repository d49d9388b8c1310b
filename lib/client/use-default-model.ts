import useSWR from "swr";
import type { Preferences } from "../chats/types";

/** Where they are, and what they are known by on this page. */
export const PREFERENCES_PATH = "/api/preferences";

/** The model that a person's new chats begin with. @param first as the server rendered it */
export function useDefaultModel(first: string | null): string | null {
  const { data } = useSWR<Preferences>(PREFERENCES_PATH, null);
  return data ? data.defaultModel : first;
}

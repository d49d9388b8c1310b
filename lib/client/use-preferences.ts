import { useMemo } from "react";
import useSWR from "swr";
import type { Preferences } from "../chats/types";
import { callApi } from "./api";
import { isRecord } from "./artifacts/is-record";
import { ensureGuest } from "./guest";
import { PREFERENCES_PATH } from "./use-default-model";

function preferencesIn(answer: unknown): Preferences {
  if (!isRecord(answer) || typeof answer.instructions !== "string") {
    throw new Error("The server's answer makes no sense");
  }
  const { instructions, defaultModel } = answer;
  return { instructions, defaultModel: typeof defaultModel === "string" ? defaultModel : null };
}

async function ask(method: "GET" | "PUT", body?: Partial<Preferences>): Promise<Preferences> {
  await ensureGuest();
  return preferencesIn(await callApi(PREFERENCES_PATH, { method, body }));
}

/** What a person chose, on every device. */
export function usePreferences() {
  const { data, error, mutate } = useSWR(PREFERENCES_PATH, () => ask("GET"));
  return useMemo(
    () => ({
      preferences: data,
      /** Why they are not there. */
      error: data ? undefined : error,
      reload: () => void mutate(),
      /** @throws ChatRequestError */
      async change(values: Partial<Preferences>) {
        await mutate(ask("PUT", values), { revalidate: false });
      },
    }),
    [data, error, mutate],
  );
}

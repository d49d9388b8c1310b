import useSWR from "swr";
import type { Usage } from "../chats/types";
import { callApi } from "./api";
import { isRecord } from "./artifacts/is-record";
import { ensureGuest } from "./guest";
import { useNotices } from "./use-notices";

const isUsage = (value: unknown): value is Usage =>
  isRecord(value) && typeof value.days === "number" && Array.isArray(value.entries);

async function fetchUsage(path: string): Promise<Usage> {
  await ensureGuest();
  const answer = await callApi(path);
  if (!isUsage(answer)) throw new Error("The server's answer makes no sense");
  return answer;
}

/** What a person's replies took of late, by the days of this browser's time zone. */
export function useUsage() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const path = `/api/usage?${new URLSearchParams({ timeZone })}`;
  // Asked for anew each time that it is looked at: a reply may have ended a moment ago.
  const { data, error, mutate } = useSWR(path, fetchUsage, { dedupingInterval: 0 });
  useNotices(({ type }) => {
    if (type === "turn-ended" || type === "chats-deleted") void mutate();
  });
  return { usage: data, error: data ? undefined : error, reload: () => void mutate() };
}

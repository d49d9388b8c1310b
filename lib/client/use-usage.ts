import useSWR from "swr";
import type { Usage } from "../chats/types";
import { callApi } from "./api";
import { isRecord } from "./artifacts/is-record";
import { ensureGuest } from "./guest";

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
  const { data, error, mutate } = useSWR(path, fetchUsage);
  return { usage: data, error: data ? undefined : error, reload: () => void mutate() };
}

import type { ChatSummary } from "../chats/types";

/** How long ago, in the words of the sidebar. */
type Day = "today" | "yesterday" | "week" | "older";

export type ChatGroup = { day: Day; chats: ChatSummary[] };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The server does not know where its reader is: its HTML and the page's first render go by UTC. */
export type Calendar = "utc" | "local";

function startOfDay(time: Date, calendar: Calendar): number {
  return calendar === "utc"
    ? Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate())
    : new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}

function dayOf(time: Date, now: Date, calendar: Calendar): Day {
  // Rounded, because a day can have 23 or 25 hours.
  const days = Math.round((startOfDay(now, calendar) - startOfDay(time, calendar)) / DAY_MS);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  return days <= 7 ? "week" : "older";
}

/** Groups by the reader's calendar days; keeps the order in which the chats come. */
export function groupChats(chats: ChatSummary[], now: Date, calendar: Calendar): ChatGroup[] {
  const groups = new Map<Day, ChatSummary[]>();
  for (const chat of chats) {
    const day = dayOf(new Date(chat.updatedAt), now, calendar);
    groups.set(day, [...(groups.get(day) ?? []), chat]);
  }
  return [...groups].map(([day, members]) => ({ day, chats: members }));
}

/** The pinned ones, and those that lie in none of these projects and are found by their day. */
export function sortOut(chats: ChatSummary[], projectIds: ReadonlySet<string>) {
  const pinned = chats.filter((chat) => chat.pinned);
  const loose = chats.filter(
    ({ pinned, projectId }) => !pinned && !(projectId && projectIds.has(projectId)),
  );
  return { pinned, loose };
}

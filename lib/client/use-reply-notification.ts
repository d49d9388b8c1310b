import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatSummary } from "../chats/types";
import { useStoredValue } from "./use-stored-value";

/** Shorter ones are over before anybody has turned away. */
const LONG_REPLY_MS = 10_000;

type Notifications = {
  /** `off` until somebody asks for them; `blocked` when the browser was told never to. */
  state: "unsupported" | "off" | "on" | "blocked";
  /** Asks the browser's person, for which it wants a click. */
  turnOn(): Promise<void>;
  turnOff(): void;
};

export function useNotifications(): Notifications {
  const [wish, store] = useStoredValue("holdfast:notifications");
  const isSupported =
    typeof window !== "undefined" && "Notification" in window && "serviceWorker" in navigator;
  const permission = isSupported ? Notification.permission : "default";
  const states = {
    granted: wish === "on" ? "on" : "off",
    denied: "blocked",
    default: "off",
  } as const;
  return {
    state: isSupported ? states[permission] : "unsupported",
    async turnOn() {
      const answer = await Notification.requestPermission();
      // Stored in any case, so that everything that shows the state looks again.
      store(answer === "granted" ? "on" : answer);
    },
    turnOff: () => store("off"),
  };
}

/** Tells through the system that a long reply is whole, when nobody looks at this page and somebody asked for it. */
export function useReplyNotification(chats: ChatSummary[], open: (chatId: string) => void): void {
  const body = useTranslations("sidebar")("replyIsThere");
  const { state } = useNotifications();
  const since = useRef(new Map<string, number>());
  useEffect(() => {
    for (const chat of chats) {
      const began = since.current.get(chat.id);
      if (chat.running) {
        since.current.set(chat.id, began ?? performance.now());
        continue;
      }
      since.current.delete(chat.id);
      const isLong = began !== undefined && performance.now() - began >= LONG_REPLY_MS;
      if (isLong && document.hidden && state === "on") void notify(chat, body);
    }
  }, [chats, state, body]);
  useEffect(() => {
    if (state !== "on") return;
    // Known before the first reply is done: the network may be gone by then.
    void worker();
    const follow = ({ data }: MessageEvent) => data.openChat && open(data.openChat);
    navigator.serviceWorker.addEventListener("message", follow);
    return () => navigator.serviceWorker.removeEventListener("message", follow);
  }, [state, open]);
}

/** Nothing where the browser takes none (private windows of Firefox): the sidebar's mark is still there. */
function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker
    .register("/notifications.js")
    .then(() => navigator.serviceWorker.ready)
    .catch(() => undefined);
}

async function notify({ id, title }: ChatSummary, body: string): Promise<void> {
  // Several tabs say it once.
  await (await worker())?.showNotification(title, { body, tag: id, data: { chatId: id } });
}

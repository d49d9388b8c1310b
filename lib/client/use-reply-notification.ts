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
  const isSupported = typeof window !== "undefined" && "Notification" in window;
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
      if (isLong && document.hidden && state === "on") notify(chat, body, open);
    }
  }, [chats, state, body, open]);
}

function notify({ id, title }: ChatSummary, body: string, open: (chatId: string) => void): void {
  try {
    // Several tabs say it once.
    const notification = new Notification(title, { body, tag: id });
    notification.onclick = () => {
      window.focus();
      open(id);
      notification.close();
    };
  } catch {
    // Android's Chrome takes them from service workers only; the sidebar's mark is still there.
  }
}

import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import type { EngineChat, EngineProps } from "./chat-engine";
import { loadTransport } from "./loaded-transport";
import { throughOffline } from "./through-offline";

const LEFT = "the page was left before the chat's engine ran";

/** Side by side: the one has nothing to do without the other. */
async function load() {
  const [file] = await Promise.all([import("./chat-engine"), loadTransport()]);
  return file.default;
}

/** Before somebody sends something, and loses the network. */
export function preloadEngine(): void {
  // A failed load shows when something is sent.
  load().catch(() => {});
}

type Start = { resolve(): void; reject(reason: Error): void };

/** Loads the engine once it is wanted; it runs when it has been rendered, and has called `arrive`. */
export function useChatEngine() {
  const [Engine, setEngine] = useState<ComponentType<EngineProps>>();
  const running = useRef<EngineChat>(undefined);
  const waiting = useRef<Start[]>([]);
  const isLeft = useRef(false);

  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      for (const start of waiting.current.splice(0)) start.reject(new Error(LEFT));
    };
  }, []);

  /**
   * Resolves once it runs, which without a network waits for one.
   * @throws Error when it cannot be loaded, and when the page was left before it ran
   */
  const wake = useCallback(async () => {
    const Loaded = await throughOffline(load);
    if (isLeft.current) throw new Error(LEFT);
    setEngine(() => Loaded);
    if (running.current) return;
    await new Promise<void>((resolve, reject) => waiting.current.push({ resolve, reject }));
  }, []);

  const arrive = useCallback((chat: EngineChat) => {
    running.current = chat;
    for (const start of waiting.current.splice(0)) start.resolve();
  }, []);

  return { Engine, running, wake, arrive };
}

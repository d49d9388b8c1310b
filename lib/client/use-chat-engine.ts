import { type ComponentType, useCallback, useRef, useState } from "react";
import type { EngineChat, EngineProps } from "./chat-engine";
import { loadTransport } from "./loaded-transport";

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

/** Loads the engine once it is wanted; it runs when it has been rendered, and has called `arrive`. */
export function useChatEngine() {
  const [Engine, setEngine] = useState<ComponentType<EngineProps>>();
  const running = useRef<EngineChat>(undefined);
  const waiting = useRef<(() => void)[]>([]);

  /** Resolves once it runs. */
  const wake = useCallback(async () => {
    const Loaded = await load();
    setEngine(() => Loaded);
    if (!running.current) await new Promise<void>((resolve) => waiting.current.push(resolve));
  }, []);

  const arrive = useCallback((chat: EngineChat) => {
    running.current = chat;
    for (const resolve of waiting.current.splice(0)) resolve();
  }, []);

  return { Engine, running, wake, arrive };
}

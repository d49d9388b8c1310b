import {
  createElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ChatMessage } from "../chats/types";
import type { EngineChat, EngineOptions } from "./chat-engine";
import { useChatEngine } from "./use-chat-engine";
import { useLatest } from "./use-latest";

type Shown = Pick<EngineChat, "messages" | "status">;
type Methods = Pick<
  EngineChat,
  "setMessages" | "sendMessage" | "regenerate" | "resumeStream" | "stop" | "clearError"
>;

export type LoadedChat = Shown & Methods;

type Options = EngineOptions & {
  /** Whether a reply is being written that is to be read on. */
  resume: boolean;
  /** What would read a reply could not be loaded. */
  onNotResumed(): void;
};

/**
 * The AI SDK's chat, of which nothing is loaded before something is asked of it. Until then what is shown is all there
 * is; what is asked meanwhile waits, and fails like a request that does not reach the server when nothing comes.
 * @returns `engine` has to be rendered
 */
export function useLoadedChat(options: Options): { chat: LoadedChat; engine: ReactNode } {
  const { resume, ...engineOptions } = options;
  const [shown, setShown] = useState<Shown>({ messages: options.messages, status: "ready" });
  const { Engine, running, wake, arrive } = useChatEngine();
  const latest = useLatest(options);
  /** As it stands now, whatever was rendered last. */
  const held = useRef(shown);

  const show = useCallback((change: Partial<Shown>) => {
    held.current = { ...held.current, ...change };
    setShown(held.current);
  }, []);

  const tell = useCallback(
    (chat: EngineChat) => {
      // It begins with what is shown, and what waits for it goes on from there.
      if (running.current) show({ messages: chat.messages, status: chat.status });
      arrive(chat);
    },
    [show, running, arrive],
  );

  const methods = useMemo(
    () => methodsOf({ running, wake, held, show, latest }),
    [running, wake, show, latest],
  );

  const hasResumed = useRef(false);
  useEffect(() => {
    if (!resume || hasResumed.current) return;
    hasResumed.current = true;
    void methods.resumeStream();
  }, [resume, methods]);

  const begin = { ...engineOptions, messages: held.current.messages };
  const engine = Engine && createElement(Engine, { options: begin, tell });
  return { chat: { ...shown, ...methods }, engine };
}

type Surroundings = Pick<ReturnType<typeof useChatEngine>, "running" | "wake"> & {
  held: RefObject<Shown>;
  show(change: Partial<Shown>): void;
  latest: RefObject<Options>;
};

function methodsOf({ running, wake, held, show, latest }: Surroundings): Methods {
  /** Counts what was asked for, and each stop: what waits for the engine is still wanted while it stays the same. */
  let wish = 0;

  /** Ends a request that was not even made: it could not be, or was stopped before. */
  function end(status: "error" | "ready", error?: unknown): void {
    show({ status });
    const message = held.current.messages.at(-1);
    const reason = error instanceof Error ? error : undefined;
    const isError = status === "error";
    const ending = { isAbort: !isError, isDisconnect: false, isError };
    if (message) latest.current.onFinish({ message, ...ending }, reason);
  }

  /** Whether it came, and what it came for is still wanted. */
  async function isAwoken(): Promise<boolean> {
    wish += 1;
    const own = wish;
    try {
      await wake();
    } catch (error) {
      if (own === wish) end("error", error);
      return false;
    }
    return own === wish;
  }

  async function request(ask: (chat: EngineChat) => Promise<void>): Promise<void> {
    // At once: what the engine says comes one commit later, and the queue would send the next message in between.
    show({ status: "submitted" });
    if (!running.current && !(await isAwoken())) return;
    try {
      if (running.current) await ask(running.current);
    } catch (error) {
      // It began nothing, and will say nothing.
      show({ status: "ready" });
      throw error;
    }
  }

  return {
    setMessages(update) {
      const { messages } = held.current;
      if (running.current) running.current.setMessages(update);
      else show({ messages: typeof update === "function" ? update(messages) : update });
    },
    sendMessage(message, given) {
      if (running.current || !message || !isMessage(message)) {
        return request((chat) => chat.sendMessage(message, given));
      }
      // It stands on the page while it waits, and the engine begins with it: that sends it as one that is there.
      show({ messages: [...held.current.messages, message] });
      const { id, parts } = message;
      return request((chat) => chat.sendMessage({ parts, messageId: id }, given));
    },
    regenerate: (given) => request((chat) => chat.regenerate(given)),
    async resumeStream(given) {
      try {
        if (!running.current) await wake();
      } catch {
        latest.current.onNotResumed();
      }
      await running.current?.resumeStream(given);
    },
    async stop() {
      if (running.current) return running.current.stop();
      wish += 1;
      end("ready");
    },
    clearError() {
      if (running.current) running.current.clearError();
      else show({ status: "ready" });
    },
  };
}

/** What is sent again has no id of its own: it stands on the page already. */
const isMessage = (message: object): message is ChatMessage => "id" in message;

import { useCallback, useRef, useState } from "react";
import type { ChatMessage, ShownBranch, Siblings } from "../chats/types";
import { callApi } from "./api";
import { isRecord } from "./artifacts/is-record";
import { useLatest } from "./use-latest";

type Options = {
  messages: ChatMessage[];
  isAtRest: boolean;
  reload(): Promise<unknown>;
};

function isBranch(value: unknown): value is ShownBranch {
  return isRecord(value) && isRecord(value.siblings) && "leafId" in value;
}

/** Keeps the arrays that did not change, so that only the rows render that did. */
function merge(known: Siblings, next: Siblings): Siblings {
  const entries = Object.entries(next).map(([id, ids]) => {
    const before = known[id];
    return [id, before?.join() === ids.join() ? before : ids] as const;
  });
  return Object.fromEntries(entries);
}

/** What stands in the place of which message, as the server told last. */
export function useSiblings(initial: Siblings) {
  const [siblings, setSiblings] = useState(initial);
  const learn = useCallback((next: Siblings) => setSiblings((known) => merge(known, next)), []);
  return { siblings, learn };
}

/** The branches of a chat: asking for news of them, and going over to another one. */
export function useBranches(
  chatId: string,
  learn: (siblings: Siblings) => void,
  options: Options,
): { refresh(): Promise<void>; select(messageId: string): Promise<void> } {
  const latest = useLatest(options);
  const asked = useRef(0);

  /** Never throws: who does not learn of a branch now does so with the next turn. */
  const refresh = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const branch = await callApi(`/api/chats/${chatId}/branch`).catch(() => undefined);
    if (!isBranch(branch) || turn !== asked.current) return;
    learn(branch.siblings);
    const { messages, isAtRest, reload } = latest.current;
    // Another tab went over to another branch.
    if (isAtRest && branch.leafId && messages.at(-1)?.id !== branch.leafId) await reload();
  }, [chatId, latest, learn]);

  /** @throws ChatRequestError */
  const select = useCallback(
    async (messageId: string) => {
      await callApi(`/api/chats/${chatId}/branch`, { method: "POST", body: { messageId } });
      await latest.current.reload();
    },
    [chatId, latest],
  );

  return { refresh, select };
}

import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { NEW_CHAT } from "../draft-keys";
import {
  type Attachment,
  type AttachmentPart,
  type AttachmentSource,
  isUnderWay,
} from "./attachment";
import { type AttachmentList, MAX_ATTACHMENTS } from "./attachment-list";
import { attachmentList, keepNewChat } from "./attachment-lists";

const NONE: readonly Attachment[] = [];
const nothing = () => NONE;
const silent = () => () => undefined;

export type Attachments = {
  chatId: string;
  items: readonly Attachment[];
  /** @returns how many there was no room for */
  add(sources: AttachmentSource[]): number;
  retry(id: string): void;
  /** @throws ChatRequestError when the server still has it */
  remove(id: string): Promise<void>;
  sourceOf(id: string): AttachmentSource | undefined;
  /** For the message that is sent now. */
  take(): AttachmentPart[];
  restore(parts: AttachmentPart[]): void;
};

function operationsOf(list: AttachmentList | undefined) {
  return {
    add: (sources: AttachmentSource[]) => list?.add(sources) ?? sources.length,
    retry: (id: string) => list?.retry(id),
    remove: async (id: string) => list?.remove(id),
    sourceOf: (id: string) => list?.sourceOf(id),
    take: () => list?.take() ?? [],
    restore: (parts: AttachmentPart[]) => list?.restore(parts),
  };
}

/** What is on its way to the server is nowhere else: a browser asks before it lets go of it. */
function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}

/** What is attached to a chat's unsent message, the same in every component that asks. */
export function useAttachments(chatId: string, draftKey: string): Attachments {
  // The first key is the list's own; later ones come by the effect.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key makes no new list
  const list = useMemo(
    () => (typeof window === "undefined" ? undefined : attachmentList(chatId, draftKey)),
    [chatId],
  );
  const items = useSyncExternalStore(
    list?.subscribe ?? silent,
    useCallback(() => list?.snapshot() ?? NONE, [list]),
    nothing,
  );
  useEffect(() => list?.belongTo(draftKey), [list, draftKey]);
  const waits = draftKey === NEW_CHAT && items.length > 0;
  useEffect(() => {
    if (waits) keepNewChat(chatId);
  }, [chatId, waits]);
  useLeaveWarning(items.some(isUnderWay));
  const operations = useMemo(() => operationsOf(list), [list]);
  return useMemo(() => ({ chatId, items, ...operations }), [chatId, items, operations]);
}

export { MAX_ATTACHMENTS };

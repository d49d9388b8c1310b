import { v7 as uuid } from "uuid";
import { ChatRequestError, toChatFailure } from "../chat-error";
import {
  type Attachment,
  type AttachmentPart,
  type AttachmentSource,
  type AttachmentState,
  isSaved,
  keyOf,
} from "./attachment";
import { deletePart } from "./delete-part";
import { isImage } from "./is-image";
import { loadAttachments, storageKeyOf, storeAttachments } from "./stored-attachments";

/** The server takes no more documents with one message. */
export const MAX_ATTACHMENTS = 20;

/** Trying again cannot help: the file itself is at fault. */
const FINAL = new Set(["unreadable_file", "too_large", "invalid_request"]);

/**
 * What is attached to a chat's unsent message. It outlives the page's components, so that an upload goes on while
 * somebody looks at another chat; what is saved outlives the page, in the browser's storage.
 */
export class AttachmentList {
  readonly chatId: string;
  draftKey: string;
  private items: readonly Attachment[];
  private readonly sources = new Map<string, AttachmentSource>();
  private readonly aborts = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();
  private isWorking = false;
  /** Of the message sent last, in case that it has to move to another chat. */
  private sent: AttachmentSource[] = [];

  constructor(chatId: string, draftKey: string) {
    this.chatId = chatId;
    const stored = loadAttachments(chatId);
    this.draftKey = stored?.draftKey ?? draftKey;
    this.items = stored?.attachments ?? [];
    window.addEventListener("storage", ({ key }) => {
      if (key === storageKeyOf(chatId) || key === null) this.followStorage();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The draft of a new chat becomes the chat's own once its first message is sent. */
  belongTo(draftKey: string): void {
    if (this.draftKey === draftKey) return;
    this.draftKey = draftKey;
    storeAttachments(this.chatId, draftKey, this.items);
  }

  readonly snapshot = (): readonly Attachment[] => this.items;

  /** @returns how many there was no room for */
  add(sources: AttachmentSource[]): number {
    const taken = sources.slice(0, Math.max(0, MAX_ATTACHMENTS - this.items.length));
    const added = taken.map((source): Attachment => {
      const id = uuid();
      this.sources.set(id, source);
      return { id, ...describe(source), state: { step: "waiting" } };
    });
    this.change([...this.items, ...added]);
    void this.work();
    return sources.length - taken.length;
  }

  retry(id: string): void {
    this.setState(id, { step: "waiting" });
    void this.work();
  }

  /** Takes it out, here and on the server. @throws ChatRequestError when the server still has it */
  async remove(id: string): Promise<void> {
    const gone = this.items.find((item) => item.id === id);
    this.aborts.get(id)?.abort();
    this.drop((item) => item.id === id);
    if (gone && isSaved(gone)) await deletePart(this.chatId, gone.state.part);
  }

  sourceOf(id: string): AttachmentSource | undefined {
    return this.sources.get(id);
  }

  /** For the message that is sent now. What failed stays, unless it is a file that can never be saved. */
  take(): AttachmentPart[] {
    const saved = this.items.filter(isSaved);
    this.sent = saved.flatMap(({ id }) => this.sources.get(id) ?? []);
    this.drop(
      ({ kind, state }) => state.step !== "failed" || !(state.canRetry || kind === "paste"),
    );
    return saved.map(({ state }) => state.part);
  }

  /** Puts parts of a message that was not sent back. */
  restore(parts: AttachmentPart[]): void {
    const here = new Set(this.items.filter(isSaved).map(({ state }) => keyOf(state.part)));
    const back = parts.filter((part) => !here.has(keyOf(part))).map(toAttachment);
    if (back.length > 0) this.change([...back, ...this.items]);
  }

  takeSent(): AttachmentSource[] {
    const sent = this.sent;
    this.sent = [];
    return sent;
  }

  /** Takes out what this page still has the source of, to be saved elsewhere. */
  takeSources(): AttachmentSource[] {
    const taken = new Map(
      this.items.flatMap(({ id }) => {
        const source = this.sources.get(id);
        return source ? [[id, source] as const] : [];
      }),
    );
    for (const abort of this.aborts.values()) abort.abort();
    this.drop(({ id }) => taken.has(id));
    return [...taken.values()];
  }

  /** Another tab with the same draft attached something, sent it, or took it out. */
  private followStorage(): void {
    const saved = loadAttachments(this.chatId)?.attachments ?? [];
    const known = new Map(this.items.map((item) => [item.id, item]));
    const own = this.items.filter((item) => !isSaved(item));
    this.items = [...saved.map((item) => known.get(item.id) ?? item), ...own];
    this.tell();
  }

  /** One after the other: a slow line is not shared, and the first is there first. */
  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    for (let next = this.nextWaiting(); next; next = this.nextWaiting()) await this.save(next);
    this.isWorking = false;
  }

  private nextWaiting(): Attachment | undefined {
    return this.items.find(({ state }) => state.step === "waiting");
  }

  private async save({ id }: Attachment): Promise<void> {
    const source = this.sources.get(id);
    if (!source) return this.drop((item) => item.id === id);
    const abort = new AbortController();
    this.aborts.set(id, abort);
    this.setState(id, { step: "uploading", progress: 0 });
    try {
      // Most messages go without: what saves comes with the first that has something attached.
      const { saveSource } = await import("./save-source");
      const saved = await saveSource(source, {
        chatId: this.chatId,
        id,
        signal: abort.signal,
        onProgress: (progress) =>
          this.setState(id, progress < 1 ? { step: "uploading", progress } : { step: "counting" }),
      });
      // Taken out while the server was at it.
      if (abort.signal.aborted) await deletePart(this.chatId, saved.part);
      else this.setState(id, { step: "saved", ...saved });
    } catch (error) {
      if (!abort.signal.aborted) this.fail(id, error);
    } finally {
      this.aborts.delete(id);
    }
  }

  private fail(id: string, error: unknown): void {
    const failure = toChatFailure(error);
    const canRetry = !(error instanceof ChatRequestError && FINAL.has(failure.code));
    this.setState(id, { step: "failed", failure, canRetry });
  }

  private setState(id: string, state: AttachmentState): void {
    this.change(this.items.map((item) => (item.id === id ? { ...item, state } : item)));
  }

  private drop(isGone: (item: Attachment) => boolean): void {
    for (const { id, preview } of this.items.filter(isGone)) {
      this.sources.delete(id);
      if (preview) URL.revokeObjectURL(preview);
    }
    this.change(this.items.filter((item) => !isGone(item)));
  }

  private change(items: readonly Attachment[]): void {
    this.items = items;
    storeAttachments(this.chatId, this.draftKey, items);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function describe(
  source: AttachmentSource,
): Pick<Attachment, "name" | "bytes" | "kind" | "preview"> {
  if (source.kind === "paste") {
    return { name: source.title, bytes: new Blob([source.text]).size, kind: "paste" };
  }
  const { file } = source;
  const { name, size } = file;
  if (!isImage(file)) return { name, bytes: size, kind: "file" };
  return { name, bytes: size, kind: "image", preview: URL.createObjectURL(file) };
}

function toAttachment(part: AttachmentPart): Attachment {
  const state = { step: "saved" as const, part };
  const id = uuid();
  if (part.type === "file") return { id, name: part.filename, bytes: 0, kind: "image", state };
  return { id, name: part.data.title, bytes: part.data.bytes, kind: "file", state };
}

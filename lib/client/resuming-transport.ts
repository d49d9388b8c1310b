import type { ChatTransport, UIMessageChunk } from "ai";
import type { ChatMessage } from "../chats/types";
import { ConnectionStore } from "./connection";
import type { ReplyBody } from "./resuming-transport/ask-server";
import { chunkStream } from "./resuming-transport/chunk-stream";
import { findReply, sendForReply } from "./resuming-transport/open-reply";
import { browserPlatform, type Platform } from "./resuming-transport/platform";
import type { GoneReason } from "./resuming-transport/progress";
import { ownError } from "./resuming-transport/public-error";
import { type ReplySource, replyChunks } from "./resuming-transport/reply-chunks";
import { ReplyError } from "./resuming-transport/reply-error";
import { getStream, postMessage } from "./resuming-transport/requests";
import { Session, type SessionEnd } from "./resuming-transport/session";
import { DEFAULT_TIMING, type Timing } from "./resuming-transport/timing";
import { untilAborted } from "./resuming-transport/until-aborted";

type SendOptions = Parameters<ChatTransport<ChatMessage>["sendMessages"]>[0];
type ReconnectOptions = Parameters<ChatTransport<ChatMessage>["reconnectToStream"]>[0];

export type ResumingTransportOptions = {
  /** Default `/api/chat`; the routes of docs/streams.md. */
  api?: string;
  /**
   * The reply on the screen cannot be gone on with: it ended and is saved, or another one took its place.
   * Load the chat's messages from the server and set them; the chat becomes ready when the promise resolves.
   * For `replaced`, call `resumeStream()` once it is ready. Without this option, or when it rejects, the
   * reply ends with the error `reply_interrupted`.
   */
  onGone?: (chatId: string, reason: GoneReason) => Promise<void>;
  /** To share connection states between transports. */
  connection?: ConnectionStore;
  /** For tests. */
  platform?: Partial<Platform>;
  timing?: Partial<Timing>;
};

/**
 * A transport for useChat that never loses a reply to the network: whatever happens to the connection, the
 * chat reads one stream, each chunk once (docs/streams.md is the contract with the server).
 */
export class ResumingTransport implements ChatTransport<ChatMessage> {
  /** After a reload the reply comes from its start; the SDK resets its message at the first `start`. */
  readonly resumeStreamIsReplay = true;
  readonly connection: ConnectionStore;
  readonly #api: string;
  readonly #onGone: ResumingTransportOptions["onGone"];
  readonly #platform: Platform;
  readonly #timing: Timing;
  readonly #sessions = new Set<Session>();
  /** The newest send of each chat that is being read. */
  readonly #sends = new Map<string, Session>();

  constructor(options: ResumingTransportOptions = {}) {
    this.connection = options.connection ?? new ConnectionStore();
    this.#api = options.api ?? "/api/chat";
    this.#onGone = options.onGone;
    this.#platform = { ...browserPlatform, ...options.platform };
    this.#timing = { ...DEFAULT_TIMING, ...options.timing };
  }

  /** @throws ReplyError, its message the JSON of a PublicError */
  async sendMessages(options: SendOptions): Promise<ReadableStream<UIMessageChunk>> {
    const requestId = this.#platform.uuid();
    const post = postMessage(this.#api, options, requestId);
    const find = getStream(this.#api, options, { requestId });
    const session = this.#begin(options);
    this.#remember(options.chatId, session);
    const send = (unsure: boolean) => sendForReply(session, { post, find }, unsure);
    const body = await this.#open(session, () => send(false));
    return this.#read(options, body, {
      session,
      reopen: (point) =>
        point.kind === "start"
          ? send(true)
          : findReply(session, getStream(this.#api, options, point)),
    });
  }

  /**
   * For a page that was loaded in the middle of a reply: the whole of it, then live; null when none runs.
   * @throws ReplyError, its message the JSON of a PublicError
   */
  async reconnectToStream(
    options: ReconnectOptions,
  ): Promise<ReadableStream<UIMessageChunk> | null> {
    if (await this.#isReadToItsEnd(options)) return null;
    const session = this.#begin(options);
    const reopen: ReplySource["reopen"] = (point) =>
      findReply(session, getStream(this.#api, options, point.kind === "after" ? point : {}));
    const body = await this.#open(session, () => reopen({ kind: "start" }));
    // Sent while we asked: what was found is the reply that the send reads.
    const isSentMeanwhile = this.#sends.has(options.chatId);
    if (body && !isSentMeanwhile) return this.#read(options, body, { session, reopen });
    session.end("finished");
    return isSentMeanwhile ? this.reconnectToStream(options) : null;
  }

  /** Ends everything; for whoever owns the transport. */
  close(): void {
    for (const session of [...this.#sessions]) session.end("aborted");
  }

  #begin({ chatId, abortSignal }: { chatId: string; abortSignal?: AbortSignal }): Session {
    abortSignal?.throwIfAborted();
    const surroundings = {
      platform: this.#platform,
      timing: this.#timing,
      connection: this.connection,
    };
    const session = new Session(chatId, surroundings, abortSignal);
    this.#sessions.add(session);
    session.onEnd(() => this.#sessions.delete(session));
    return session;
  }

  #remember(chatId: string, session: Session): void {
    this.#sends.set(chatId, session);
    session.onEnd(() => {
      if (this.#sends.get(chatId) === session) this.#sends.delete(chatId);
    });
  }

  /**
   * A chat that reads the reply to its own message must not read it a second time beside that. Answering
   * null at once would make the SDK show a running reply as ready, so the answer waits for the end.
   */
  async #isReadToItsEnd({ chatId, abortSignal }: ReconnectOptions): Promise<boolean> {
    let end: SessionEnd | undefined;
    for (let send = this.#sends.get(chatId); send; send = this.#sends.get(chatId)) {
      end = await untilAborted(send.ended, abortSignal);
    }
    return end === "finished";
  }

  async #open<T>(session: Session, open: () => Promise<T>): Promise<T> {
    try {
      return await open();
    } catch (error) {
      session.end("failed", error);
      throw error;
    }
  }

  #read(
    { chatId }: { chatId: string },
    body: ReplyBody,
    source: Omit<ReplySource, "onGone">,
  ): ReadableStream<UIMessageChunk> {
    const onGone = (reason: GoneReason) => this.#reload(chatId, reason);
    const chunks = replyChunks({ ...source, onGone }, body);
    return chunkStream(chunks, () => source.session.end("aborted"));
  }

  async #reload(chatId: string, reason: GoneReason): Promise<void> {
    const error = ownError("reply_interrupted", "page.replyLost");
    if (!this.#onGone) throw new ReplyError(error);
    try {
      await this.#onGone(chatId, reason);
    } catch (cause) {
      throw new ReplyError(error, { cause });
    }
  }
}

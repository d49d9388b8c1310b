import type { ChatMessage, ModelOption } from "../chats/types";
import type { Attachment } from "./attachments/attachment";
import { isUnfinished } from "./message-status";

/** What goes with every request: what the model is told first, and its tools. */
const TOLD_TOKENS = 1_600;
/** The most that models count for one image of the size that we keep; one that cannot see is told its name. */
const IMAGE_TOKENS = 1_600;
const NAME_TOKENS = 40;
/** A document's facts and headings; its text is read piece by piece, by the model itself. */
const DOCUMENT_TOKENS = 300;
/** So much longer than the room that the estimate's error does not explain it. */
const SURELY = 1.25;

export type ContextUse = {
  /** About as many as the next request has. */
  tokens: number;
  /** Of them, what is not sent yet. */
  draft: number;
  /** What a request may have. */
  room: number;
  /** From 0 to 1. */
  share: number;
  /** The beginning of the conversation is left out by now. */
  isLeftOut: boolean;
  /** The draft alone does not fit, and is refused. */
  isTooLong: boolean;
};

type Written = { text: string; attachments: readonly Attachment[] };
type Part = ChatMessage["parts"][number];
type Model = Pick<ModelOption, "sees" | "roomTokens">;

/** Without a tokenizer: a token has about four letters of English, and about three bytes of anything else. */
export function roughTokens(text: string): number {
  let others = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Of UTF-8: two bytes up to here, three beyond; a pair of surrogates has four.
    if (unit >= 0x80) others += unit < 0x800 ? 2 / 3 : 1;
    else others += 1 / 4;
  }
  return Math.ceil(others);
}

const imageTokens = ({ sees }: Model) => (sees ? IMAGE_TOKENS : NAME_TOKENS);

function partTokens(part: Part, model: Model): number {
  if (part.type === "text" || part.type === "reasoning") return roughTokens(part.text);
  if (part.type === "file") return imageTokens(model);
  if (part.type === "data-artifact") return DOCUMENT_TOKENS;
  if (!("toolCallId" in part)) return 0;
  const output = "output" in part ? part.output : undefined;
  return roughTokens(JSON.stringify([part.input, output]));
}

/** By message, once for models that see and once for those that do not. */
const measured = { seeing: new WeakMap<ChatMessage, number>(), blind: new WeakMap() };

function messageTokens(message: ChatMessage, model: Model): number {
  const known = model.sees ? measured.seeing : measured.blind;
  const before = known.get(message);
  if (before !== undefined) return before;
  const tokens = message.parts.reduce((sum, part) => sum + partTokens(part, model), 0);
  if (!isUnfinished(message)) known.set(message, tokens);
  return tokens;
}

/** How much its conversation had grown to when a reply was done, as the model's provider counted. */
export function reportedTokens({ parts, metadata }: ChatMessage): number | undefined {
  const usage = metadata?.usage;
  if (!usage?.input) return undefined;
  if (usage.context) return usage.context;
  // Of several requests only the sum is known, which says nothing of the last.
  const requests = parts.filter(({ type }) => type === "step-start").length;
  return requests > 1 ? undefined : usage.input + usage.output;
}

/**
 * How full a model would be if the draft was sent now: what the last reply reported, and an estimate for what came
 * after it; where no reply reported anything, an estimate alone.
 */
export function contextUse(messages: ChatMessage[], draft: Written, model: Model): ContextUse {
  const sizes = messages.map((message) => messageTokens(message, model));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const last = messages.findLastIndex((message) => reportedTokens(message) !== undefined);
  const reply = messages[last];
  const known = (reply && reportedTokens(reply)) ?? TOLD_TOKENS;
  const since = sizes.slice(last + 1).reduce((sum, size) => sum + size, 0);
  const attached = draft.attachments.reduce(
    (sum, { kind }) => sum + (kind === "image" ? imageTokens(model) : DOCUMENT_TOKENS),
    0,
  );
  const written = roughTokens(draft.text) + attached;
  const isTooLong = written + TOLD_TOKENS > model.roomTokens;
  const room = model.roomTokens;
  // Once the beginning is left out, the last reply reports what was left of it.
  const isLeftOut = total > room * SURELY;
  const tokens = isLeftOut ? Math.max(room, known + since + written) : known + since + written;
  const share = Math.min(tokens / room, 1);
  return { tokens, draft: written, room, share, isLeftOut, isTooLong };
}

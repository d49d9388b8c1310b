import { type Answer, askServer, type Question, type ReplyBody } from "./ask-server";
import { ownError } from "./public-error";
import { ReplyError } from "./reply-error";
import type { Session } from "./session";

/** About half a minute in all, with the network there; without it the tries are not counted. */
const MAX_TRIES = 12;
const MAX_BUSY = 4;

type Unsettled = Exclude<Answer, { kind: "stream" | "refused" }>;

/**
 * Sends a message and gives its reply. When it is not known whether the POST arrived, it asks before it
 * sends again; the request id makes even a POST that arrives twice start one reply.
 *
 * @param unsure whether the POST may have arrived already
 * @throws ReplyError when the server refuses or cannot be reached
 */
export async function sendForReply(
  session: Session,
  { post, find }: { post: Question; find: Question },
  unsure: boolean,
): Promise<ReplyBody> {
  const budget = new Budget(session);
  let ask = unsure;
  for (;;) {
    const answer = await tryOnce(session, ask ? find : post);
    if (answer.kind === "stream") return answer.body;
    if (answer.kind === "refused") throw new ReplyError(answer.error);
    budget.spend(answer);
    ask = mayHaveArrived(answer, ask);
    if (answer.kind !== "nothing") await waitAfter(session, answer);
  }
}

/** Whether a reply may have begun without our knowing. */
function mayHaveArrived(answer: Unsettled, before: boolean): boolean {
  if (answer.kind === "unreachable") return true;
  // A busy server that was only asked has not told; one that was sent to has not begun.
  return answer.kind === "busy" && before;
}

/**
 * Gives a reply that runs already; undefined when there is none (any more). Goes on trying for as long as
 * the server cannot be reached: the reply may well be there, and the connection state tells of the wait.
 *
 * @throws ReplyError when the server refuses
 */
export async function findReply(
  session: Session,
  question: Question,
): Promise<ReplyBody | undefined> {
  for (;;) {
    const answer = await tryOnce(session, question);
    if (answer.kind === "stream") return answer.body;
    if (answer.kind === "nothing") return undefined;
    if (answer.kind === "refused") throw new ReplyError(answer.error);
    await waitAfter(session, answer);
  }
}

function waitAfter(session: Session, answer: Unsettled): Promise<void> {
  return session.retryLater(answer.kind === "busy" ? answer.retryAfterMs : 0);
}

function tryOnce(session: Session, question: Question): Promise<Answer> {
  return session.request((signal) => askServer(session.platform, question, signal), {
    catchUp: question.init.method === "GET",
  });
}

/** How often sending may fail before the person hears of it. */
class Budget {
  #tries = 0;
  #busy = 0;

  constructor(readonly session: Session) {}

  /** @throws ReplyError when it is used up */
  spend(answer: Unsettled): void {
    const { platform, timing } = this.session;
    if (answer.kind === "busy") {
      this.#busy += 1;
      const isTooLong = (answer.retryAfterMs ?? 0) > timing.longestRetryAfter;
      if (isTooLong || this.#busy >= MAX_BUSY) throw new ReplyError(answer.error);
      return;
    }
    if (platform.isOnline()) this.#tries += 1;
    if (this.#tries < MAX_TRIES) return;
    const cause = answer.kind === "unreachable" ? answer.cause : undefined;
    throw new ReplyError(ownError("unavailable", "page.notSent"), { cause });
  }
}

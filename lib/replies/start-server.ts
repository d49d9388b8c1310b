import "server-only";
import { listModels } from "../ai/models";
import { env } from "../env";
import { keepForgettingImages } from "../images/forget-images";
import { log } from "../log";
import { endNotices } from "../notices/process-notices";
import { replyStreams } from "./reply-streams";
import { watchReplies } from "./watch-replies";

/** Refuses to serve with a bad environment, and says at once what this process cannot do. */
export function startServer(): void {
  // Where nobody reads the log any more, Next.js would log that, and that it could not, without an end.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
  refuseBadEnvironment();
  process.once("SIGTERM", endNotices);
  process.once("SIGINT", endNotices);
  keepForgettingImages();
  if (!replyStreams().resumable) {
    log.plain("Resumable streams are disabled due to missing REDIS_URL");
    return;
  }
  process.once("SIGTERM", () => void replyStreams().handOver());
  if (env().REDIS_URL !== "memory://") watchReplies();
}

function refuseBadEnvironment(): void {
  try {
    env();
    listModels();
  } catch (error) {
    log.plain(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

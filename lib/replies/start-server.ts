import "server-only";
import { listModels } from "../ai/models";
import { env } from "../env";
import { log } from "../log";
import { replyStreams } from "./reply-streams";

/** Refuses to serve with a bad environment, and says at once what this process cannot do. */
export function startServer(): void {
  try {
    env();
    listModels();
  } catch (error) {
    log.plain(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  if (!replyStreams().resumable) {
    log.plain("Resumable streams are disabled due to missing REDIS_URL");
  }
}

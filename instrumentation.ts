/** Runs once when a server process starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  // Where nobody reads the log any more, Next.js would log that, and that it could not, without an end.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
  const { startServer } = await import("./lib/replies/start-server");
  startServer();
}

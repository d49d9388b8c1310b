/** Longer than any command's name; what is longer is a message. */
const MAX_LENGTH = 40;

/** What is looked for among the commands, in a message that is nothing but a slash and a few words. */
export function slashQuery(text: string): string | undefined {
  const [slash, ...rest] = text;
  const query = rest.join("");
  // A second slash makes it a path, a second line a message.
  if (slash !== "/" || text.length > MAX_LENGTH || /[/\n]/.test(query)) return undefined;
  return query.trim().toLowerCase();
}

/**
 * Whether a command is meant: every word that was typed begins one of its own. What merely has the letters in it
 * does not count, so that messages which begin with a slash stay messages.
 */
export function isMeant({ label, words = "" }: { label: string; words?: string }, query: string) {
  const own = `${label} ${words}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return query.split(/\s+/).every((typed) => own.some((word) => word.startsWith(typed)));
}

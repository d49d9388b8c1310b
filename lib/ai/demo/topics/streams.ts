import type { Topic } from "./topic";

export const streams: Topic = {
  name: "Redis streams",
  title: "A log that others can read along",
  match:
    /\b(redis|streams?|streaming|logs?|queues?|holdfast|resum\w+|reload\w*|neu ?lad\w*|events?)\b/i,
  sections: [
    {
      heading: "An append-only idea",
      sentences: [
        "A Redis stream is a list to which entries are only added, each with an identifier that is larger than all before it.",
        "Because nothing in the middle changes, any number of readers can follow along, each at a place of its own.",
        "A reader that was away says which entry it saw last and receives what came after.",
        "Nothing has to be remembered about the reader in the meantime.",
        "Entries are packed tightly, many to a node, so that a long stream costs less memory than it seems.",
        "When it is no longer needed, the whole key expires and takes its history along.",
      ],
    },
    {
      heading: "Reading without asking all the time",
      sentences: [
        "A blocking read waits at the server until there is something to read, so that nobody has to poll.",
        "Such a read occupies its connection, which is why it should have one to itself.",
        "One connection can wait for many streams at once and share out what it gets.",
        "If the connection breaks, the reader asks again from the last entry it knows, and no entry is missed.",
        "Publish and subscribe is lighter, but it forgets: who is not listening at that moment never hears of it.",
        "Log and bell together work well, the bell to wake readers, the log to tell the truth.",
      ],
    },
    {
      heading: "Who may write",
      sentences: [
        "A stream has one rightful writer, and the difficulty begins when that writer falls silent.",
        "It may be dead, or it may only be slow, and from outside the two look the same.",
        "A lease settles it: a key with a short life that the writer must renew to stay in office.",
        "When the lease runs out, another may take over with a number that is one higher.",
        "Every write carries that number, and the store refuses those whose number is too low.",
        "A writer that wakes from a long sleep thus finds the door locked, and no harm is done.",
      ],
    },
    {
      heading: "What the reader sees",
      sentences: [
        "For the person in front of the page all this should look like nothing at all.",
        "They press reload, the text is there, and the next words arrive where the last ones stopped.",
        "You can try it now: reload this page while these words are still coming.",
        "Close the tab if you like, make some tea, and open the chat again.",
        "The reply does not live in your browser, so your browser cannot lose it.",
        "That is the whole promise, and everything else here exists to keep it.",
      ],
    },
  ],
  table: `| Command | What it does | Waits? |
| --- | --- | --- |
| \`XADD\` | Adds an entry at the end | no |
| \`XRANGE\` | Reads what is there | no |
| \`XREAD BLOCK\` | Reads what comes next | yes |
| \`EXPIRE\` | Lets the key go, later | no |`,
  code: `\`\`\`sh
# One terminal writes, any number of others follow along.
redis-cli XADD reply '*' text 'Hello'
redis-cli XREAD BLOCK 0 STREAMS reply 0
\`\`\``,
};

import type { Sql } from "postgres";

/** Two people who have written much, side by side in one index. */
export const PEOPLE = ["reader", "stranger"];
export const MESSAGES = 100_000;
const CHATS_A_PERSON = 500;
/** Chats follow each other in time, as they do when people write them. */
const MESSAGES_A_CHAT = MESSAGES / (PEOPLE.length * CHATS_A_PERSON);
const WORDS_A_MESSAGE = 120;
const VOCABULARY = 20_000;
const BATCH = 1_000;

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");

/** Word n of a made-up language; the lower its number, the more often it is used. */
export function word(n: number): string {
  let rest = n;
  let text = "";
  do {
    text += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return text;
}

const words = Array.from({ length: VOCABULARY }, (_, n) => word(n));

/** Words are as unevenly frequent as in a language: the n-th is used one time in n. */
function sentence(random: () => number): string {
  const one = () => words[Math.floor(VOCABULARY ** random())] ?? "";
  return Array.from({ length: WORDS_A_MESSAGE }, one).join(" ");
}

/** The same texts in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fills an empty database. */
export async function fill(sql: Sql): Promise<void> {
  for (const id of PEOPLE) {
    await sql`insert into "user" (id, name, email) values (${id}, ${id}, ${`${id}@example.invalid`})`;
    await sql`
      insert into chats (id, user_id, title)
      select gen_random_uuid(), ${id}, 'Chat ' || n
      from generate_series(1, ${CHATS_A_PERSON}::int) n`;
  }
  const random = randomFrom(1);
  for (let done = 0; done < MESSAGES; done += BATCH) {
    const texts = Array.from({ length: BATCH }, () => sentence(random));
    await sql`
      insert into messages (id, chat_id, role, parts, status, created_at)
      select gen_random_uuid(), chat_ids[1 + (n - 1 + ${done}::int) / ${MESSAGES_A_CHAT}::int],
        (array['user', 'assistant'])[1 + n % 2]::message_role,
        jsonb_build_array(jsonb_build_object('type', 'text', 'text', text)),
        'done', now() - (n + ${done}::int) * interval '1 minute'
      from unnest(${texts}::text[]) with ordinality as batch(text, n),
        (select array_agg(id order by id) as chat_ids from chats) as all_chats`;
  }
  await sql`
    update chats set updated_at = newest
    from (select chat_id, max(created_at) as newest from messages group by chat_id) as of_chat
    where chat_id = id`;
  await sql`vacuum analyze`;
}

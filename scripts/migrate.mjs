import { loadDotenv } from "./lib/dotenv.mjs";
import { createFamily } from "./lib/family.mjs";
import { prepare } from "./lib/prepare.mjs";
import { Refusal, run, say } from "./lib/say.mjs";

await run(async () => {
  loadDotenv();
  const family = createFamily();
  await prepare(family);
  await family.stop();
  const url = process.env.DATABASE_URL;
  if (!url) {
    throw new Refusal(
      "DATABASE_URL is not set; a good value is postgres://user:password@localhost:5432/holdfast (npm run dev and npm start migrate their own database).",
    );
  }
  const { runMigrations } = await import("./lib/migrations.mjs");
  say("schema", `${await runMigrations(url)} migrations applied`);
});

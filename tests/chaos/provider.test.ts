import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSurvived } from "./support/expect-survived";
import { question } from "./support/question";
import { startWorld, type World } from "./support/world";

const [HERE, THERE] = [0, 1];

/** The model's provider fails in the middle of a reply: what it said is kept, and everybody is told why it ends. */
describe("the provider", () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ environment: { REPLY_SILENCE_TIMEOUT: "2" } });
  });
  afterAll(() => world.close());

  test.each([
    { fault: "error-after=60", code: "model_failed", name: "sends an error" },
    { fault: "silence-after=60", code: "model_timeout", name: "says nothing any more" },
    { fault: "die-after=60", code: "model_failed", name: "dies" },
    { fault: "end-after=60", code: "model_failed", name: "ends without an end" },
  ])("$name in the middle of a reply", async ({ fault, code }) => {
    const asked = question(150, 10, fault);
    const viewers = [await world.begin(asked, HERE), world.watch(asked, THERE)];
    await expectSurvived(world, asked, viewers, { status: "error", code });
    const { text } = viewers[0] ?? { text: "" };
    expect(text.split(" ").length).toBeGreaterThanOrEqual(50);
    expect(await world.row(asked)).toMatchObject({ error: { code } });
    const late = [world.watch(asked, HERE), world.watch(asked, THERE)];
    await expectSurvived(world, asked, late, { status: "error", code });
  });

  test("refuses at first: the AI SDK asks again, and nobody notices", async () => {
    const asked = question(100, 5, "status=503 times=1");
    const viewers = [await world.begin(asked, HERE), world.watch(asked, THERE)];
    await expectSurvived(world, asked, viewers);
    expect(world.requests(asked)).toHaveLength(2);
  });
});

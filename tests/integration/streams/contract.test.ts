import { afterAll, beforeAll, describe } from "vitest";
import { createStreams } from "@/lib/streams/create-streams";
import { createMemoryLog } from "@/lib/streams/memory-log";
import { startRedis, type TestRedis } from "../../support/redis";
import { describeContract } from "./contract";
import { promisesOf } from "./promises";

let redis: TestRedis;

beforeAll(async () => {
  redis = await startRedis();
});

afterAll(() => redis.stop());

describe("the log engine over Redis", () => {
  describeContract({
    promises: promisesOf(0),
    make: () => createStreams({ redisUrl: redis.url }),
  });
});

describe("the log engine over memory", () => {
  const log = createMemoryLog();
  describeContract({ promises: promisesOf(1), make: () => createStreams({ log }) });
});

describe("the relay engine", () => {
  describeContract({
    promises: promisesOf(2),
    make: () => createStreams({ engine: "relay", redisUrl: redis.url }),
  });
});

describe("no store at all", () => {
  describeContract({ promises: promisesOf(3), make: () => createStreams() });
});

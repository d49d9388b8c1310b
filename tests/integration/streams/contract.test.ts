import { afterAll, beforeAll, describe } from "vitest";
import { createStreams } from "@/lib/streams/create-streams";
import { createMemoryLog } from "@/lib/streams/memory-log";
import { startRedis, type TestRedis } from "../../support/redis";
import { describeContract } from "./contract";

describe("streams over memory", () => {
  const log = createMemoryLog();
  describeContract(() => ({ name: "memory", make: () => createStreams({ log }) }));
});

describe("streams over Redis", () => {
  let redis: TestRedis;

  beforeAll(async () => {
    redis = await startRedis();
  });

  afterAll(() => redis.stop());

  describeContract(() => ({
    name: "redis",
    make: () => createStreams({ redisUrl: redis.url }),
  }));
});

import { afterAll } from "vitest";
import { type FakeProvider, startFakeProvider } from "../../../fake-provider/fake-provider";
import { testSql } from "../../../support/database";
import { settled } from "./turns";

type Given = { limit?: number; environment?: Record<string, string> };

/** The model of the app in the tests of one file. At their end every reply is waited for, and nothing is left open. */
export async function fakeModel({ limit, environment }: Given = {}): Promise<FakeProvider> {
  const provider = await startFakeProvider({ limit });
  Object.assign(process.env, {
    OPENAI_COMPATIBLE_BASE_URL: provider.url,
    OPENAI_COMPATIBLE_MODELS: "fake",
    ...environment,
  });
  afterAll(async () => {
    await settled();
    await provider.close();
    await testSql.end();
  });
  return provider;
}

import { afterAll, expect, test } from "vitest";
import { listModels } from "@/lib/ai/models";
import { changePreferences, findPreferences, preferencesChange } from "@/lib/chats/preferences";
import { makeUser, testSql } from "../../support/database";

afterAll(() => testSql.end());

const change = (value: object) => preferencesChange.parse(value);
const model = listModels()[0]?.id ?? "";

test("what is chosen is kept, each by itself, and is nobody else's", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  expect(await findPreferences(user)).toEqual({ instructions: "", defaultModel: null });
  await changePreferences(user, change({ instructions: "  Be brief. " }));
  await changePreferences(user, change({ defaultModel: model }));
  const both = { instructions: "Be brief.", defaultModel: model };
  expect(await findPreferences(user)).toEqual(both);
  expect(await changePreferences(user, change({ defaultModel: null }))).toEqual({
    ...both,
    defaultModel: null,
  });
  expect(await findPreferences(stranger)).toEqual({ instructions: "", defaultModel: null });
});

test("a model that the server does not offer is refused, and forgotten when it goes", async () => {
  const user = await makeUser();
  await expect(changePreferences(user, { defaultModel: "gone" })).rejects.toMatchObject({
    code: "unknown_model",
  });
  await testSql`insert into preferences (user_id, default_model) values (${user}, 'gone')`;
  expect((await findPreferences(user)).defaultModel).toBeNull();
});

test.each([
  [{}, /Say what to change/],
  [{ instructions: "x".repeat(8_001) }, /longer than 8,000 characters/],
  [{ instructions: 7 }, /is not a text/],
  [{ defaultModel: 7 }, /is not the id of a model/],
])("%j is refused", (value, words) => {
  expect(() => change(value)).toThrow(words);
});

test("8,000 characters are taken, whatever they are", async () => {
  const user = await makeUser();
  const instructions = `${"🌊".repeat(3_999)}\u0000ab`;
  const saved = await changePreferences(user, change({ instructions }));
  expect(saved.instructions).toBe(`${"🌊".repeat(3_999)}ab`);
});

import { expect } from "@playwright/test";

/** An answer that says what is wrong, and what would be right. */
export async function refused(
  answer: Response | Promise<Response>,
  status: number,
  code: string,
  words: RegExp,
) {
  const response = await answer;
  const body = await response.json();
  expect.soft(response.status, JSON.stringify(body)).toBe(status);
  expect.soft(body.code).toBe(code);
  expect.soft(body.message).toMatch(words);
  return response;
}

import { expect, test } from "vitest";
import { messagesOf, pageMessages } from "@/lib/i18n/messages";

test("a page comes with everything but what the server says in its language anyway", () => {
  expect(pageMessages("de")).toEqual(messagesOf("de"));
  const { errors, ...others } = messagesOf("en");
  expect(pageMessages("en")).toEqual({
    ...others,
    errors: {
      page: errors.page,
      byCode: { network: errors.byCode.network, unknown: errors.byCode.unknown },
    },
  });
});

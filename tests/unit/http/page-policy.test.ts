import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { proxy } from "@/proxy";

vi.mock("@/lib/env", () => ({ env: () => ({ NODE_ENV: "production" }) }));

test("a page's scripts have to name what only this answer says", () => {
  const policyOf = (path: string) => {
    const { headers } = proxy(new NextRequest(`http://chat.example${path}`));
    const policy = headers.get("content-security-policy") ?? "";
    const nonce = headers.get("x-middleware-request-x-nonce");
    expect(headers.get("x-middleware-request-content-security-policy")).toBe(policy);
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';`);
    return policy;
  };
  expect(policyOf("/")).not.toBe(policyOf("/"));
});

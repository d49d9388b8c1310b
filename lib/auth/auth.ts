import "server-only";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { nextCookies } from "better-auth/next-js";
import { anonymous } from "better-auth/plugins";
import * as authSchema from "../db/auth-schema";
import { database } from "../db/database";
import { env } from "../env";

const DAY_SECONDS = 24 * 60 * 60;
/** A guest has nothing but the cookie: losing it would lose every chat. */
const SESSION_SECONDS = 365 * DAY_SECONDS;
/** How long a session that was ended elsewhere may still be believed, for one database look-up less a request. */
const SESSION_CACHE_SECONDS = 60;

function createAuth() {
  return betterAuth({
    database: drizzleAdapter(database(), { provider: "pg", schema: authSchema }),
    secret: env().BETTER_AUTH_SECRET,
    // Without APP_URL the origin is the host that the browser named, which no page of another site can forge.
    baseURL: env().APP_URL ?? { allowedHosts: ["*", "*:*"], protocol: "http" },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: DAY_SECONDS,
      cookieCache: { enabled: true, maxAge: SESSION_CACHE_SECONDS },
    },
    // Its window begins anew with each call: where guests never stop coming, the sixtieth was refused for ever.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins: [anonymous(), nextCookies()],
  });
}

const shared = globalThis as { holdfastAuth?: ReturnType<typeof createAuth> };

export function auth() {
  shared.holdfastAuth ??= createAuth();
  return shared.holdfastAuth;
}

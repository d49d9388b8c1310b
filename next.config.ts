import type { NextConfig } from "next";

/** What a page may load and run, proxy.ts says. */
const PAGE_HEADERS = [
  { key: "referrer-policy", value: "same-origin" },
  { key: "x-content-type-options", value: "nosniff" },
  // The name of a link's host can carry something out before anybody follows the link.
  { key: "x-dns-prefetch-control", value: "off" },
  { key: "permissions-policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** What the AI SDK asks zod for, which no page needs: lib/client/no-schemas.ts says why. */
const WITHOUT_SCHEMAS = Object.fromEntries(
  ["zod/v4", "zod/v4/mini", "zod/v4/core", "zod/v4/locales/en.js"].map((name) => [
    name,
    { browser: "./lib/client/no-schemas.ts" },
  ]),
);

/**
 * In a browser the AI SDK is taken from its sources, file by file: its bundles hold the server's side too, and what of
 * it runs as soon as it is loaded no bundler can leave out.
 */
const AI_SDK = ["ai", "@ai-sdk/react", "@ai-sdk/provider", "@ai-sdk/provider-utils"];
const AI_SDK_SOURCES = Object.fromEntries(
  AI_SDK.map((name) => [name, { browser: `./node_modules/${name}/src/index.ts` }]),
);

/** lib/client/sdk-utils.ts says what is left of them. */
const WITHOUT_UTILS = { "@ai-sdk/provider-utils": { browser: "./lib/client/sdk-utils.ts" } };

/** Pages only make some: of two sorts, and not by the thousand in a millisecond. */
const UUID = { uuid: { browser: "./lib/client/uuid.ts" } };

/** Messages reach the page compiled (lib/i18n/messages.ts): what would parse them stays at home. */
const FORMAT_ONLY = { "use-intl/format-message": "use-intl/format-message/format-only" };

const config: NextConfig = {
  // Streams gain nothing from gzip and pay for it in CPU; compress static files in front of the app.
  compress: false,
  poweredByHeader: false,

  reactStrictMode: true,
  typedRoutes: true,
  // `npm run check` and the tests' stage for types do it; who builds only to serve waits 20 s less.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: AI_SDK,
  // The API's answers say for themselves what may be done with them.
  headers: async () => [{ source: "/((?!api/).*)", headers: PAGE_HEADERS }],
  turbopack: {
    resolveAlias: {
      ...WITHOUT_SCHEMAS,
      ...AI_SDK_SOURCES,
      ...WITHOUT_UTILS,
      ...UUID,
      ...FORMAT_ONLY,
    },
  },
  // Nothing here is an `Image` of Next.js: nobody is to have pictures scaled, or our addresses fetched, for the asking.
  images: { unoptimized: true },
  experimental: {
    serverActions: {
      // An artifact of 25 MB (TEXT_BYTES in lib/size-limits.ts) with what its encoding adds. The limit holds for
      // every action before it runs; the actions check what is in the body.
      bodySizeLimit: "64mb",
    },
  },
  // Tests build and serve beside a running `npm run dev`.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
};

export default config;

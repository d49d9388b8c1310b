import type { NextConfig } from "next";

const config: NextConfig = {
  // Streams gain nothing from gzip and pay for it in CPU; compress static files in front of the app.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Tests build and serve beside a running `npm run dev`.
  experimental: {
    serverActions: {
      // An artifact of 25 MB (TEXT_BYTES in lib/size-limits.ts) with what its encoding adds. The limit holds for
      // every action before it runs; the actions check what is in the body.
      bodySizeLimit: "64mb",
    },
  },
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
};

export default config;

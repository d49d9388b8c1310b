import type { NextConfig } from "next";

const config: NextConfig = {
  // Streams gain nothing from gzip and pay for it in CPU; compress static files in front of the app.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Tests build and serve beside a running `npm run dev`.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
};

export default config;

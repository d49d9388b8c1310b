import "server-only";
import { env } from "../env";

/** React says more about errors in development, and takes `eval` for it. */
const forReact = () => (env().NODE_ENV === "development" ? " 'unsafe-eval'" : "");

/** The header by which a page learns what its scripts have to name; Next.js reads it off the policy itself. */
export const NONCE = "x-nonce";

/**
 * The second wall behind the renderer's own (components/markdown): whatever a reply gets into a page, none of it runs,
 * and nothing leaves for another place. Themes, formulas and diagrams come with inline styles.
 * @param nonce of one answer alone: Next.js starts its pages with inline scripts
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${forReact()}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

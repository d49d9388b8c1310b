import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** `server-only` throws outside a server bundle; tests run the server's modules directly. */
const alias = {
  "@": root.replace(/\/$/, ""),
  "server-only": `${root}tests/support/server-only.ts`,
};

/** Worker threads run lib/ as it stands, outside of Vite: this lets their imports name no file extension. */
const execArgv = ["--no-warnings", "--import", `${root}tests/support/resolve-typescript.mjs`];

/** Each runs on two cores while the other one waits; what measures time has the machine to itself. */
const WORKERS = 2;

/** Tests that hold a duration to a limit: they run after the others of their stage, one file after the other. */
const TIMED = {
  unit: ["tests/unit/artifacts/{chunk-text-time,chunk-worker}.test.ts"],
  integration: [
    "tests/integration/ai/provider.test.ts",
    "tests/integration/artifacts/event-loop.test.ts",
    "tests/integration/streams/{faults,relay,take-over}.test.ts",
  ],
  chaos: ["tests/chaos/{artifacts,producer,stop}.test.ts"],
};

type Stage = keyof typeof TIMED;
type Limits = { execArgv?: string[]; testTimeout: number; hookTimeout?: number };

/** Vitest runs the projects of a group order at once, and the next order when they have ended. */
function stage(name: Stage, limits: Limits) {
  const common = { environment: "node", ...limits } as const;
  const together = {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    exclude: TIMED[name],
    maxWorkers: WORKERS,
    sequence: { groupOrder: 0 },
  };
  const alone = {
    name: `${name}-timed`,
    include: TIMED[name],
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
  };
  return [together, alone].map((own) => ({ resolve: { alias }, test: { ...common, ...own } }));
}

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      ...stage("unit", { testTimeout: 60_000 }),
      ...stage("integration", { execArgv, testTimeout: 90_000, hookTimeout: 60_000 }),
      ...stage("chaos", { execArgv, testTimeout: 120_000, hookTimeout: 120_000 }),
    ],
  },
});

import type { DemoCall } from "./tool-call";

/** What the demo does next. */
export type DemoStep = { call: DemoCall } | { text: string };

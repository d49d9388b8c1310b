import type { CDPSession } from "@playwright/test";
import { z } from "zod";

/** One task of the page's main thread. */
const task = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().default(0),
  /** The same without what other processes took of the core. */
  tdur: z.number().default(0),
  args: z.object({ name: z.string().optional() }).loose().default({}),
});
type Event = z.infer<typeof task>;

export type MainThread = {
  /** The longest stretch in which nothing else could run, a frame among it, by the clock. */
  longestTaskMs: number;
  /** The same, of processor time: a machine with more to do than cores says little by the clock. */
  longestCpuMs: number;
  /** Tasks over 50 ms of processor time. */
  longTasks: number;
  cpuMs: number;
};

/** The scheduler's tasks; some versions tell each twice, once from within, and only the outer one is counted. */
const TASKS = ["ThreadControllerImpl::RunTask", "RunTask"];
const LONG_MS = 50;
const MICROSECONDS = 1_000;

function mainThreadOf(events: Event[], pid: number): number | undefined {
  return events.find(
    (event) =>
      event.pid === pid && event.name === "thread_name" && event.args.name === "CrRendererMain",
  )?.tid;
}

function measure(events: Event[], pid: number): MainThread {
  const tid = mainThreadOf(events, pid);
  const ofPage = events.filter(
    (event) => event.pid === pid && event.tid === tid && event.ph === "X",
  );
  const name = TASKS.find((task) => ofPage.some((event) => event.name === task));
  const tasks = ofPage.filter((event) => event.name === name);
  if (tasks.length === 0) throw new Error("The trace has no tasks of the page's main thread");
  const cpu = tasks.map(({ tdur }) => tdur / MICROSECONDS);
  return {
    longestTaskMs: Math.max(...tasks.map(({ dur }) => dur / MICROSECONDS)),
    longestCpuMs: Math.max(...cpu),
    longTasks: cpu.filter((duration) => duration > LONG_MS).length,
    cpuMs: cpu.reduce((sum, duration) => sum + duration, 0),
  };
}

/** The renderer with the most work: a browser may keep others that do nothing. */
function busiest(events: Event[]): number {
  const work = new Map<number, number>();
  for (const { pid, name, dur } of events) {
    if (TASKS.includes(name)) work.set(pid, (work.get(pid) ?? 0) + dur);
  }
  const renderers = events
    .filter(({ args }) => args.name === "CrRendererMain")
    .map(({ pid }) => pid);
  const [first] = renderers.toSorted((a, b) => (work.get(b) ?? 0) - (work.get(a) ?? 0));
  if (first === undefined) throw new Error("The trace names no renderer");
  return first;
}

/** Traces a page while something is done. */
export async function traceWhile(
  session: CDPSession,
  action: () => Promise<void>,
): Promise<MainThread> {
  const events: Event[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const each of value) {
      const event = task.safeParse(each);
      if (event.success) events.push(event.data);
    }
  });
  const complete = new Promise<void>((resolve) =>
    session.once("Tracing.tracingComplete", () => resolve()),
  );
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"],
      excludedCategories: ["*"],
    },
  });
  await action();
  await session.send("Tracing.end");
  await complete;
  return measure(events, busiest(events));
}

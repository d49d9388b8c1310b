import type { DynamicToolUIPart, ToolUIPart } from "ai";
import { Wrench } from "lucide-react";
import { Disclosure } from "./disclosure";

type Part = ToolUIPart | DynamicToolUIPart;

const STATES: Record<Part["state"], string> = {
  "input-streaming": "preparing",
  "input-available": "running",
  "approval-requested": "waits for approval",
  "approval-responded": "answered",
  "output-available": "done",
  "output-error": "failed",
  "output-denied": "not allowed",
};

const ACTIVE = new Set<Part["state"]>(["input-streaming", "input-available"]);

export function ToolCall({ name, part }: { name: string; part: Part }) {
  const outcome = part.state === "output-error" ? part.errorText : part.output;
  return (
    <Disclosure
      icon={<Wrench aria-hidden="true" />}
      isActive={ACTIVE.has(part.state)}
      label={
        <>
          <span className="font-mono text-[0.93em]">{name}</span> · {STATES[part.state]}
        </>
      }
    >
      <Value label="Input" value={part.input} />
      <Value label={part.state === "output-error" ? "Error" : "Result"} value={outcome} />
    </Disclosure>
  );
}

function Value({ label, value }: { label: string; value: unknown }) {
  if (value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return (
    <div className="not-first:mt-3">
      <h3 className="text-muted-foreground text-xs">{label}</h3>
      <pre className="mt-1 whitespace-pre-wrap font-mono text-[0.8rem] leading-relaxed [overflow-wrap:anywhere]">
        {text}
      </pre>
    </div>
  );
}

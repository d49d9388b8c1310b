import type { DynamicToolUIPart, ToolUIPart } from "ai";
import { BookOpenText, Wrench } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { isArtifactTool } from "@/lib/client/artifacts/describe-call";
import { CallLabel, CallWithArtifact } from "../artifact/artifact-call";
import { Disclosure } from "./disclosure";

type Part = ToolUIPart | DynamicToolUIPart;

/** What a state is called in the messages. */
const STATES = {
  "input-streaming": "preparing",
  "input-available": "running",
  "approval-requested": "waitsForApproval",
  "approval-responded": "answered",
  "output-available": "done",
  "output-error": "failed",
  "output-denied": "notAllowed",
} as const satisfies Record<Part["state"], string>;

const ACTIVE = new Set<Part["state"]>(["input-streaming", "input-available"]);

export function ToolCall({ name, part }: { name: string; part: Part }) {
  const t = useTranslations("chat.tool");
  const isActive = ACTIVE.has(part.state);
  if (isArtifactTool(name)) {
    return (
      <CallWithArtifact part={part}>
        <Disclosure
          icon={<BookOpenText aria-hidden="true" />}
          isActive={isActive}
          label={<CallLabel part={part} />}
        >
          <Exchange part={part} />
        </Disclosure>
      </CallWithArtifact>
    );
  }
  return (
    <Disclosure
      icon={<Wrench aria-hidden="true" />}
      isActive={isActive}
      label={
        <>
          <span className="font-mono text-[0.93em]">{name}</span> · {t(STATES[part.state])}
        </>
      }
    >
      <Exchange part={part} />
    </Disclosure>
  );
}

function Exchange({ part }: { part: Part }) {
  const t = useTranslations("chat.tool");
  const isError = part.state === "output-error";
  return (
    <>
      <Value label={t("input")} value={part.input} />
      <Value
        label={isError ? t("error") : t("result")}
        value={isError ? part.errorText : part.output}
      />
    </>
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

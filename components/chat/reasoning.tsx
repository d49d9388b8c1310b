import { Brain } from "lucide-react";
import { Disclosure } from "./disclosure";

/** What a model thought before it answered: folded, for whoever wants to see. */
export function Reasoning({ text, isStreaming }: { text: string; isStreaming: boolean }) {
  if (!text && !isStreaming) return null;
  return (
    <Disclosure
      icon={<Brain aria-hidden="true" />}
      isActive={isStreaming}
      label={isStreaming ? "Thinking" : "Thoughts"}
    >
      <p className="whitespace-pre-wrap text-muted-foreground leading-relaxed">{text}</p>
    </Disclosure>
  );
}

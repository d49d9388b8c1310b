import type { ComponentProps } from "react";
import {
  CodeBlock,
  CodeBlockCopyButton,
  type ExtraProps,
  TableCopyDropdown,
  useIsCodeFenceIncomplete,
} from "streamdown";

/** What scrolls sideways has to be reachable by keyboard; the renderer's own code blocks and tables are not. */
const SCROLLING = { tabIndex: 0, role: "region" } as const;

export function Code({ className, children, node, ...props }: ComponentProps<"code"> & ExtraProps) {
  const isIncomplete = useIsCodeFenceIncomplete();
  if (!("data-block" in props)) return <code data-streamdown="inline-code">{children}</code>;
  const language = className?.match(/language-(\S+)/)?.[1] ?? "";
  const code = typeof children === "string" ? children : "";
  return (
    <CodeBlock
      {...SCROLLING}
      aria-label={`Code: ${language || "plain text"}`}
      code={code}
      isIncomplete={isIncomplete}
      language={language}
      lineNumbers={false}
    >
      <CodeBlockCopyButton code={code} />
    </CodeBlock>
  );
}

export function Table({ children }: ComponentProps<"table"> & ExtraProps) {
  return (
    <div data-streamdown="table-wrapper">
      <div>
        <TableCopyDropdown />
      </div>
      <section {...SCROLLING} aria-label="Table" className="scroll-thin overflow-x-auto">
        <table className="w-full border-collapse" data-streamdown="table">
          {children}
        </table>
      </section>
    </div>
  );
}

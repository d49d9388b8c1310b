import type { ComponentProps } from "react";
import {
  type Components,
  type ExtraProps,
  TableCopyDropdown,
  useIsCodeFenceIncomplete,
} from "streamdown";
import { useTranslations } from "use-intl/react";
import { CodeBlock } from "./code-block";
import { OwnImage } from "./own-image";
import { MarkdownLink } from "./reply-link";

/** Code in a line; and blocks inside of lists and quotations, for the others are pieces of their own. */
function Code({ className, children, ...props }: ComponentProps<"code"> & ExtraProps) {
  const isIncomplete = useIsCodeFenceIncomplete();
  if (!("data-block" in props)) return <code className="reply-inline-code">{children}</code>;
  const language = className?.match(/language-(\S+)/)?.[1] ?? "";
  const code = typeof children === "string" ? children.replace(/\n$/, "") : "";
  return <CodeBlock code={code} isComplete={!isIncomplete} language={language} />;
}

/** What scrolls sideways has to be reachable by keyboard. */
function Table({ children }: ComponentProps<"table"> & ExtraProps) {
  const t = useTranslations("markdown");
  return (
    <div className="reply-table" data-streamdown="table-wrapper">
      <div>
        <TableCopyDropdown />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={t("table.label")} className="scroll-thin overflow-x-auto" tabIndex={0}>
        <table className="w-full border-collapse" data-streamdown="table">
          {children}
        </table>
      </section>
    </div>
  );
}

function Task({ type, checked }: ComponentProps<"input"> & ExtraProps) {
  const t = useTranslations("markdown");
  if (type !== "checkbox") return null;
  const label = t(checked ? "task.done" : "task.open");
  return <input aria-label={label} checked={checked ?? false} disabled readOnly type="checkbox" />;
}

/** The footnotes that each piece would put at its own end stand at the end of the whole. */
function Section({ children, ...props }: ComponentProps<"section"> & ExtraProps) {
  return "data-footnotes" in props ? null : <section>{children}</section>;
}

function Strong({ children }: ComponentProps<"strong"> & ExtraProps) {
  return <strong className="font-semibold">{children}</strong>;
}

/** A reply must not be able to send anything out: no picture from elsewhere, under no name. */
export const COMPONENTS: Components = {
  a: MarkdownLink,
  img: OwnImage,
  source: () => null,
  code: Code,
  table: Table,
  input: Task,
  section: Section,
  strong: Strong,
};

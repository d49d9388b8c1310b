import type { ReactNode } from "react";

/** A headed list in the sidebar. */
export function ChatSection({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="px-2 pt-4 pb-1 font-medium text-muted-foreground text-xs">{label}</h2>
      <ul>{children}</ul>
    </section>
  );
}

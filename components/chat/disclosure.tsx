import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../ui/cn";

type Props = {
  icon: ReactNode;
  label: ReactNode;
  isActive?: boolean;
  children: ReactNode;
};

/** Something beside the reply's text, closed until somebody opens it. */
export function Disclosure({ icon, label, isActive = false, children }: Props) {
  return (
    <details className="group/disclosure my-3 rounded-xl border text-sm">
      <summary className="flex min-h-10 touch:min-h-11 list-none items-center gap-2.5 rounded-xl px-3 text-muted-foreground hover:text-foreground [&::-webkit-details-marker]:hidden [&_svg]:size-4 [&_svg]:shrink-0">
        {icon}
        <span className={cn("min-w-0 flex-1 truncate", isActive && "animate-breathe")}>
          {label}
        </span>
        <ChevronRight
          aria-hidden="true"
          className="transition-transform group-open/disclosure:rotate-90"
        />
      </summary>
      <div className="scroll-thin max-h-80 overflow-auto border-t px-3 py-3">{children}</div>
    </details>
  );
}

import type { ReactNode } from "react";
import { cn } from "../ui/cn";

type Props = { isShown: boolean; className?: string; children: ReactNode };

/** What can be done with a message; with one of the earlier ones, when it is pointed at or reached. */
export function ActionRow({ isShown, className, children }: Props) {
  return (
    <div
      className={cn(
        "flex flex-wrap items-center gap-y-1 transition-opacity",
        !isShown &&
          "opacity-0 focus-within:opacity-100 group-hover/message:opacity-100 touch:opacity-100",
        className,
      )}
    >
      {children}
    </div>
  );
}

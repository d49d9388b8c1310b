import type { ReactNode } from "react";
import { cn } from "../ui/cn";

type Props = {
  id: string;
  isBusy: boolean;
  hasContent: boolean;
  obstacle: string | undefined;
  /** A way around the obstacle. */
  children?: ReactNode;
};

/** One line under the composer, always there so that nothing moves: why it cannot send, or how it does. */
export function ComposerHint({ id, isBusy, hasContent, obstacle, children }: Props) {
  const waits = isBusy && hasContent;
  return (
    <div
      className={cn(
        "min-h-5 px-2 pt-1.5 text-center text-muted-foreground text-xs",
        obstacle && "font-medium text-notice",
      )}
    >
      <p className="inline" id={id}>
        {obstacle ?? (waits ? "It is sent when the reply is done." : undefined) ?? (
          <span className="touch:hidden">Enter sends, Shift + Enter makes a new line</span>
        )}
      </p>
      {children}
    </div>
  );
}

import { cn } from "../ui/cn";

type Props = { id: string; isBusy: boolean; hasText: boolean; obstacle: string | undefined };

/** One line under the composer, always there so that nothing moves: why it cannot send, or how it does. */
export function ComposerHint({ id, isBusy, hasText, obstacle }: Props) {
  const waits = isBusy && hasText;
  return (
    <p
      className={cn(
        "min-h-5 px-2 pt-1.5 text-center text-muted-foreground text-xs",
        obstacle && "font-medium text-notice",
      )}
      id={id}
    >
      {obstacle ?? (waits ? "Your draft is kept. Send it when the reply is done." : undefined) ?? (
        <span className="touch:hidden">Enter sends, Shift + Enter makes a new line</span>
      )}
    </p>
  );
}

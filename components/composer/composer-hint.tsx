import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useOnline } from "@/lib/client/use-online";
import { cn } from "../ui/cn";

type Props = {
  id: string;
  isBusy: boolean;
  hasContent: boolean;
  obstacle: string | undefined;
  /** Whether a slash opens some. */
  hasCommands: boolean;
  /** A way around the obstacle. */
  children?: ReactNode;
};

/** One line under the composer, always there so that nothing moves: why it cannot send, what becomes of it, or how it does. */
export function ComposerHint({ id, isBusy, hasContent, obstacle, ...props }: Props) {
  const t = useTranslations("composer");
  const commands = useTranslations("commands");
  const isOnline = useOnline();
  const waits = isBusy && hasContent;
  const notice = obstacle ?? (isOnline ? undefined : t("hint.offline"));
  return (
    <div
      className={cn(
        "min-h-5 px-2 pt-1.5 text-center text-xs",
        notice ? "font-medium text-notice" : "text-muted-foreground",
      )}
    >
      <p className="inline" id={id}>
        {notice ?? (waits ? t("hint.waits") : undefined) ?? (
          <>
            <span className="touch:hidden">{t("hint.enter")}</span>
            {props.hasCommands && (
              <>
                <span className="touch:hidden"> · </span>
                {commands("hint")}
              </>
            )}
          </>
        )}
      </p>
      {props.children}
      <span className="sr-only" role="status">
        {isOnline ? "" : t("hint.offline")}
      </span>
    </div>
  );
}

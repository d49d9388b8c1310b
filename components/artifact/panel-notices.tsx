import { History, TriangleAlert, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { Button } from "../ui/button";
import type { ShownArtifact } from "./use-shown-artifact";
import { newestOf } from "./version-menu";

function Bar({
  icon,
  children,
  action,
}: {
  icon: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex shrink-0 items-center gap-2.5 border-notice-border border-y bg-notice-wash px-4 py-1.5 text-notice text-xs leading-relaxed [&>svg]:size-4 [&>svg]:shrink-0">
      {icon}
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</p>
      {action}
    </div>
  );
}

/** What one should know about the text before reading it. */
export function PanelNotices({ shown }: { shown: ShownArtifact }) {
  const t = useTranslations("artifact");
  const common = useTranslations("common");
  const wordsOf = useFailureWords();
  const { view, isSaved, isWriting, complaint, failure, reload, choose } = shown;
  const newest = view ? newestOf(view) : 0;
  const isOld = view && view.meta.version < newest;
  return (
    <>
      <p className="sr-only" role="status">
        {isWriting && t("draft.isWriting")}
        {isSaved && t("draft.isSaved")}
      </p>
      {complaint && (
        <Bar icon={<TriangleAlert aria-hidden="true" />}>
          {t("draft.notSaved", { reason: complaint })}
        </Bar>
      )}
      {isOld && (
        <Bar
          action={
            <Button className="h-8 px-3 text-xs" look="outline" onClick={() => choose(undefined)}>
              {t("version.showNewest")}
            </Button>
          }
          icon={<History aria-hidden="true" />}
        >
          {t("version.old", { version: view.meta.version, newest })}
        </Bar>
      )}
      {view && failure && (
        <Bar
          action={
            <Button className="h-8 px-3 text-xs" look="outline" onClick={reload}>
              {common("retry")}
            </Button>
          }
          icon={<WifiOff aria-hidden="true" />}
        >
          {t("reading.outOfDate", { reason: wordsOf(failure) })}
        </Bar>
      )}
    </>
  );
}

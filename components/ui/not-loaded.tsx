import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import type { Reload } from "./later";

/** Stands where something should be that could not be loaded. */
export function NotLoaded({ onReload }: Reload) {
  const t = useTranslations("common");
  return <PlainNote onRetry={onReload} title={t("loadFailed")} />;
}

type Props = { title: string; onRetry: (() => void) | undefined };

/** What is said, and the way on, where there is no more to say it with. */
export function PlainNote({ title, onRetry }: Props) {
  const t = useTranslations("common");
  return (
    <div className="m-auto flex items-center gap-2 p-2 text-sm" data-testid="failure" role="alert">
      <p>{title}</p>
      {onRetry && (
        <Button look="outline" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}

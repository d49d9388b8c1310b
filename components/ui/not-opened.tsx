import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "@/lib/client/toast";
import { useLatest } from "@/lib/client/use-latest";

/** In the place of a dialog that could not be loaded: says so, and is gone, so that it can be opened again. */
export function NotOpened({ onClose }: { onClose(): void }) {
  const t = useTranslations("common");
  const latest = useLatest(() => {
    toast.error(t("loadFailed"));
    onClose();
  });
  useEffect(() => latest.current(), [latest]);
  return null;
}

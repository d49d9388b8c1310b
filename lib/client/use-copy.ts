import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "./toast";

const SHOWN_FOR_MS = 2_000;

/** Copying, and for a moment the news that it was done. */
export function useCopy(): { isCopied: boolean; copy(text: string): Promise<void> } {
  const t = useTranslations("chat");
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = useCallback(
    async (text: string) => {
      try {
        await navigator.clipboard.writeText(text);
        setCopied(true);
      } catch {
        toast.error(t("copyRefused"));
      }
    },
    [t],
  );

  return { isCopied, copy };
}

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useOnline } from "@/lib/client/use-online";
import { PendingReply } from "./pending-reply";

/** Longer than most models take to begin. */
const LATE_MS = 8_000;

/** A reply without a word. Its provider may have asked for patience: who waits for long is told that they may stop it. */
export function WaitingReply({ label }: { label?: string }) {
  const t = useTranslations("chat");
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  const words = isLate ? t("waitingLong") : (label ?? t("waiting"));
  return <PendingReply label={useOnline() ? words : t("waitingOffline")} />;
}

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { PendingReply } from "./pending-reply";

/** Longer than most models take to begin. */
const LATE_MS = 8_000;

/** From the question until the reply begins. Its provider may have asked for patience: then one may stop it. */
export function WaitingReply() {
  const t = useTranslations("chat");
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return <PendingReply label={t(isLate ? "waitingLong" : "waiting")} />;
}

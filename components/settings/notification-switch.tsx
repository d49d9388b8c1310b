"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNotifications } from "@/lib/client/use-reply-notification";
import { cn } from "../ui/cn";

/** It keeps the focus when the browser refuses, so that the reason is heard. */
export function NotificationSwitch() {
  const t = useTranslations("settings");
  const id = useId();
  const { state, turnOn, turnOff } = useNotifications();
  const isOn = state === "on";
  const isImpossible = state === "blocked" || state === "unsupported";

  function toggle() {
    if (isOn) turnOff();
    else if (!isImpossible) void turnOn();
  }

  return (
    <>
      <button
        aria-checked={isOn}
        aria-describedby={id}
        aria-disabled={isImpossible}
        className="flex min-h-10 items-center gap-3 rounded-lg text-left text-sm aria-disabled:cursor-not-allowed aria-disabled:text-muted-foreground touch:min-h-11"
        onClick={toggle}
        role="switch"
        type="button"
      >
        <span
          aria-hidden="true"
          className={cn(
            "flex h-6 w-10 shrink-0 items-center rounded-full border p-0.5 transition-colors",
            isOn ? "border-primary bg-primary" : "border-border-strong",
            isImpossible && "opacity-60",
          )}
        >
          <span
            className={cn(
              "size-4.5 rounded-full transition-transform",
              isOn ? "translate-x-4 bg-primary-foreground" : "bg-muted-foreground",
            )}
          />
        </span>
        {t("notifications.switch")}
      </button>
      <p className="not-empty:mt-1 text-muted-foreground text-sm" id={id} role="status">
        {isImpossible && t(`notifications.${state}`)}
      </p>
    </>
  );
}

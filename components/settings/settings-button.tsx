"use client";

import { Settings } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useFrame } from "../sidebar/frame-context";
import { IconButton } from "../ui/button";

export function SettingsButton() {
  const t = useTranslations("common");
  const { openOverlay } = useFrame();
  return (
    <IconButton
      aria-haspopup="dialog"
      label={t("settings")}
      onClick={() => openOverlay("settings")}
    >
      <Settings aria-hidden="true" />
    </IconButton>
  );
}

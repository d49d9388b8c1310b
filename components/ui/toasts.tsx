"use client";

import { useTheme } from "next-themes";
import { type ReactNode, useEffect } from "react";
import { Toaster, toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { showToastsWith } from "@/lib/client/toast";

const TOAST = {
  style: {
    background: "var(--card)",
    borderColor: "var(--border)",
    color: "var(--foreground)",
    fontFamily: "inherit",
  },
  // Where one touches, as large as a thumb, and drawn as it was.
  classNames: { closeButton: "touch:after:absolute touch:after:-inset-3 touch:after:content-['']" },
};

export default function Toasts(): ReactNode {
  const t = useTranslations("common");
  const { resolvedTheme } = useTheme();
  // After the Toaster's own effect, which begins to listen.
  useEffect(() => showToastsWith(toast), []);
  return (
    <Toaster
      closeButton
      containerAriaLabel={t("notices")}
      position="top-center"
      toastOptions={{ ...TOAST, closeButtonAriaLabel: t("closeNotice") }}
      theme={resolvedTheme === "dark" ? "dark" : "light"}
    />
  );
}

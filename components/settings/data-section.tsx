"use client";

import { Download, Trash2, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { downloadAllChats } from "@/lib/client/chat-files";
import { useImport } from "../chat/use-import";
import ConfirmDialog from "../sidebar/confirm-dialog";
import { useFrame } from "../sidebar/frame-context";
import { Button } from "../ui/button";
import type { SectionProps } from "./sections";
import { SettingGroup } from "./setting-group";

/** Takes everything along, or away. */
export function DataSection({ onClose }: SectionProps) {
  const t = useTranslations("settings");
  const { removal, sidebar } = useFrame();
  const { input, choose } = useImport();
  const [isAsking, setAsking] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);

  function keep() {
    setAsking(false);
    requestAnimationFrame(() => trigger.current?.focus());
  }

  function removeAll() {
    // First, so that the notice with its way back does not lie behind them.
    onClose();
    sidebar.closeSheet();
    removal.removeAll();
  }

  return (
    <>
      <SettingGroup hint={t("export.hint")} title={t("export.title")}>
        <Button look="outline" onClick={downloadAllChats}>
          <Download aria-hidden="true" /> {t("export.button")}
        </Button>
      </SettingGroup>
      <SettingGroup hint={t("import.hint")} title={t("import.title")}>
        {input}
        <Button look="outline" onClick={choose}>
          <Upload aria-hidden="true" /> {t("import.button")}
        </Button>
      </SettingGroup>
      <SettingGroup hint={t("deleteAll.hint")} title={t("deleteAll.confirm")}>
        <Button
          className="text-danger"
          look="outline"
          onClick={() => setAsking(true)}
          ref={trigger}
        >
          <Trash2 aria-hidden="true" /> {t("deleteAll.button")}
        </Button>
      </SettingGroup>
      {isAsking && (
        <ConfirmDialog
          cancel={t("deleteAll.keep")}
          confirm={t("deleteAll.confirm")}
          onCancel={keep}
          onConfirm={removeAll}
          title={t("deleteAll.question")}
        >
          {t("deleteAll.text")}
        </ConfirmDialog>
      )}
    </>
  );
}

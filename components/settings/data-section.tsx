"use client";

import { Download, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { downloadAllChats } from "@/lib/client/chat-files";
import { ConfirmDialog } from "../sidebar/confirm-dialog";
import { useFrame } from "../sidebar/frame-context";
import { Button } from "../ui/button";
import type { SectionProps } from "./sections";
import { SettingGroup } from "./setting-group";

/** Takes everything along, or away. */
export function DataSection({ onClose }: SectionProps) {
  const { removal, sidebar } = useFrame();
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
      <SettingGroup
        hint="One JSON file with every chat, all its branches and what tools were called for. Of what you attached it has the names."
        title="Export"
      >
        <Button className="touch:h-11" look="outline" onClick={downloadAllChats}>
          <Download aria-hidden="true" /> Export all chats
        </Button>
      </SettingGroup>
      <SettingGroup
        hint="With their messages, images, artifacts and links, on every device. Projects, settings, API keys and what programs saved stay."
        title="Delete all chats"
      >
        <Button
          className="text-danger touch:h-11"
          look="outline"
          onClick={() => setAsking(true)}
          ref={trigger}
        >
          <Trash2 aria-hidden="true" /> Delete all chats…
        </Button>
      </SettingGroup>
      {isAsking && (
        <ConfirmDialog
          cancel="Keep them"
          confirm="Delete all chats"
          onCancel={keep}
          onConfirm={removeAll}
          title="Delete all chats?"
        >
          Every chat goes, with its messages, images, artifacts and the links that you shared. Your
          projects, settings and API keys stay. Right after, you can undo it for some seconds; then
          it is for good.
        </ConfirmDialog>
      )}
    </>
  );
}

"use client";

import { Settings } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "../ui/button";

const SettingsDialog = dynamic(() =>
  import("./settings-dialog").then((file) => file.SettingsDialog),
);

export function SettingsButton() {
  const [isOpen, setOpen] = useState(false);
  /** Loaded when first opened, and kept, so that it can close as a dialog does. */
  const [isWanted, setWanted] = useState(false);
  return (
    <>
      <IconButton
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        label="Settings"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        <Settings aria-hidden="true" />
      </IconButton>
      {isWanted && <SettingsDialog isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

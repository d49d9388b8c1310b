"use client";

import { Copy, Download, Ellipsis, Eye, FileCode, Trash2, WrapText } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "@/lib/client/toast";
import { useCopy } from "@/lib/client/use-copy";
import { IconButton } from "../ui/button";
import { later } from "../ui/later";
import { Menu, MenuItem } from "../ui/menu";
import { NotOpened } from "../ui/not-opened";
import { useDesk } from "./desk-context";
import type { Reading } from "./reading";
import type { ShownArtifact } from "./use-shown-artifact";

const deleting = later(
  () => import("./delete-artifact"),
  ({ onKeep }: { onKeep(): void }) => <NotOpened onClose={onKeep} />,
);

type Props = {
  title: string | undefined;
  download: string | undefined;
  reading: Reading;
  shown: ShownArtifact;
};

/** All that can be done with an artifact, also where there is no room for buttons. */
export function PanelMenu({ title, download, reading, shown }: Props) {
  const t = useTranslations("artifact");
  const common = useTranslations("common");
  const { copy } = useCopy();
  const [isDeleting, setDeleting] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const { sessionId } = useDesk();
  const { artifactId, text, view } = shown;
  // Another chat of the project can have it, and lets it be read here.
  const isOwn = !view || view.meta.sessionId === sessionId;

  async function copyText() {
    if (text === undefined) return;
    await copy(text);
    toast.success(common("copied"));
  }

  function keep() {
    setDeleting(false);
    requestAnimationFrame(() => trigger.current?.focus());
  }

  return (
    <>
      <Menu
        onCloseAutoFocus={(event) => {
          if (isDeleting) event.preventDefault();
        }}
        trigger={
          <IconButton label={t("reading.more")} ref={trigger}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        {reading.toggleRendered && (
          <MenuItem onSelect={reading.toggleRendered}>
            {reading.isRendered ? <FileCode aria-hidden="true" /> : <Eye aria-hidden="true" />}
            {t(reading.isRendered ? "reading.asSource" : "reading.asPage")}
          </MenuItem>
        )}
        {!reading.isRendered && (
          <MenuItem onSelect={reading.toggleWrap}>
            <WrapText aria-hidden="true" />
            {t(reading.isWrapped ? "reading.noWrap" : "reading.wrap")}
          </MenuItem>
        )}
        <MenuItem disabled={text === undefined} onSelect={() => void copyText()}>
          <Copy aria-hidden="true" /> {t("reading.copy")}
        </MenuItem>
        {download && (
          <MenuItem asChild>
            <a download href={download}>
              <Download aria-hidden="true" /> {common("download")}
            </a>
          </MenuItem>
        )}
        {artifactId && isOwn && (
          <MenuItem className="text-danger" onSelect={() => setDeleting(true)}>
            <Trash2 aria-hidden="true" /> {t("delete.action")}
          </MenuItem>
        )}
      </Menu>
      {isDeleting && artifactId && (
        <deleting.Later artifactId={artifactId} onKeep={keep} title={title} />
      )}
    </>
  );
}

"use client";

import { Copy, Download, Ellipsis, Eye, FileCode, Trash2, WrapText } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { toast } from "@/lib/client/toast";
import { useCopy } from "@/lib/client/use-copy";
import { IconButton } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";
import type { Reading } from "./reading";
import type { ShownArtifact } from "./use-shown-artifact";

const DeleteArtifact = dynamic(() =>
  import("./delete-artifact").then((file) => file.DeleteArtifact),
);

type Props = {
  title: string | undefined;
  download: string | undefined;
  reading: Reading;
  shown: ShownArtifact;
};

/** All that can be done with an artifact, also where there is no room for buttons. */
export function PanelMenu({ title = "this artifact", download, reading, shown }: Props) {
  const { copy } = useCopy();
  const [isDeleting, setDeleting] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const { artifactId, text } = shown;

  async function copyText() {
    if (text === undefined) return;
    await copy(text);
    toast.success("Copied");
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
          <IconButton label="More about this artifact" ref={trigger}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        {reading.toggleRendered && (
          <MenuItem onSelect={reading.toggleRendered}>
            {reading.isRendered ? <FileCode aria-hidden="true" /> : <Eye aria-hidden="true" />}
            {reading.isRendered ? "Show the source" : "Show as a page"}
          </MenuItem>
        )}
        {!reading.isRendered && (
          <MenuItem onSelect={reading.toggleWrap}>
            <WrapText aria-hidden="true" />
            {reading.isWrapped ? "Do not wrap long lines" : "Wrap long lines"}
          </MenuItem>
        )}
        <MenuItem disabled={text === undefined} onSelect={() => void copyText()}>
          <Copy aria-hidden="true" /> Copy the text
        </MenuItem>
        {download && (
          <MenuItem asChild>
            <a download href={download}>
              <Download aria-hidden="true" /> Download
            </a>
          </MenuItem>
        )}
        {artifactId && (
          <MenuItem className="text-danger" onSelect={() => setDeleting(true)}>
            <Trash2 aria-hidden="true" /> Delete…
          </MenuItem>
        )}
      </Menu>
      {isDeleting && artifactId && (
        <DeleteArtifact artifactId={artifactId} onKeep={keep} title={title} />
      )}
    </>
  );
}

"use client";

import { useFileDrop } from "@/lib/client/use-file-drop";
import { later } from "../ui/later";

/** Without a network, files can be let go over the page as well. */
const target = later(() => import("./drop-target"));

/** Shown over the conversation while files are held over the page. */
export function DropZone({ onFiles }: { onFiles(files: File[]): void }) {
  const isOver = useFileDrop(onFiles);
  return isOver && <target.Later />;
}

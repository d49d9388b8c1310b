"use client";

import { Paperclip } from "lucide-react";
import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "../ui/button";
import { preloadChips } from "./attachment-tray";

type Props = {
  /** The field that opens the choice of files. */
  input: RefObject<HTMLInputElement | null>;
  onFiles(files: File[]): void;
};

/** Any file may be chosen: what it is shows by its bytes, and the answer says what would be right. */
export function AttachButton({ input, onFiles }: Props) {
  const t = useTranslations("composer");
  return (
    <>
      <input
        aria-hidden="true"
        className="hidden"
        data-testid="file-input"
        multiple
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file chosen again is a change again.
          target.value = "";
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      <IconButton
        className="rounded-xl"
        label={t("attach")}
        onClick={() => input.current?.click()}
        onFocus={preloadChips}
        onPointerEnter={preloadChips}
      >
        <Paperclip aria-hidden="true" />
      </IconButton>
    </>
  );
}

"use client";

import type { FileUIPart } from "ai";
import { ImageOff, X } from "lucide-react";
import * as Dialog from "radix-ui/dialog";
import { useState } from "react";
import { IconButton } from "../ui/button";

/** Only images that are stored here: an address from elsewhere would tell its host who reads this. */
const OWN = /^\/api\/images\/[\da-f-]{36}$/;

/** An image in a message: cropped to a box of one size, so that nothing moves when it comes; whole on demand. */
export function ImagePart({ part }: { part: FileUIPart }) {
  const [isGone, setGone] = useState(false);
  const { url, filename: name = "Image" } = part;
  if (!OWN.test(url)) return null;
  if (isGone) return <GoneImage name={name} />;
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <button
          aria-label={`Show ${name} in full size`}
          className="aspect-4/3 w-56 max-w-full cursor-zoom-in overflow-hidden rounded-xl border bg-muted transition-colors hover:border-primary"
          type="button"
        >
          {/* biome-ignore lint/performance/noImgElement: a private picture, which no optimiser should see */}
          <img
            alt={name}
            className="size-full object-cover"
            decoding="async"
            height={168}
            loading="lazy"
            onError={() => setGone(true)}
            src={url}
            width={224}
          />
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/75" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex flex-col items-center justify-center gap-3 p-4 outline-none sm:p-8"
        >
          {/* biome-ignore lint/performance/noImgElement: as above */}
          <img alt={name} className="min-h-0 max-w-full rounded-lg object-contain" src={url} />
          <div className="flex max-w-full items-center gap-2 rounded-xl border bg-card py-1 pr-1 pl-4 shadow-raised">
            <Dialog.Title className="min-w-0 truncate text-sm">{name}</Dialog.Title>
            <a
              className="shrink-0 rounded-lg px-2.5 py-2 font-medium text-primary text-sm hover:bg-muted"
              href={url}
              rel="noreferrer"
              target="_blank"
            >
              Open
            </a>
            <Dialog.Close asChild>
              <IconButton label="Close">
                <X aria-hidden="true" />
              </IconButton>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function GoneImage({ name }: { name: string }) {
  return (
    <div className="flex aspect-4/3 w-56 max-w-full flex-col items-center justify-center gap-2 rounded-xl border border-dashed bg-muted px-4 text-center text-muted-foreground text-xs">
      <ImageOff aria-hidden="true" className="size-6" />
      <span className="max-w-full truncate">{name} cannot be shown</span>
    </div>
  );
}

"use client";

import type { FileUIPart } from "ai";
import { ImageOff } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { later } from "../ui/later";
import { NotOpened } from "../ui/not-opened";

const viewer = later(() => import("./image-viewer"), NotOpened);

/** Only images that are stored here: an address from elsewhere would tell its host who reads this. */
const OWN = /^\/api\/images\/[\da-f-]{36}$/;

/** An image in a message: cropped to a box of one size, so that nothing moves when it comes; whole on demand. */
export function ImagePart({ part }: { part: FileUIPart }) {
  const t = useTranslations("chat.image");
  const [isGone, setGone] = useState(false);
  const [isShown, setShown] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { url, filename: name = t("name") } = part;
  if (!OWN.test(url)) return null;
  if (isGone) return <GoneImage name={name} />;
  return (
    <>
      <button
        aria-haspopup="dialog"
        aria-label={t("show", { name })}
        className="aspect-4/3 w-56 max-w-full cursor-zoom-in overflow-hidden rounded-xl border bg-muted transition-colors hover:border-primary"
        onClick={() => setShown(true)}
        ref={opener}
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
      {isShown && (
        <viewer.Later name={name} onClose={() => setShown(false)} opener={opener} url={url} />
      )}
    </>
  );
}

function GoneImage({ name }: { name: string }) {
  const t = useTranslations("chat.image");
  return (
    <div className="flex aspect-4/3 w-56 max-w-full flex-col items-center justify-center gap-2 rounded-xl border border-dashed bg-muted px-4 text-center text-muted-foreground text-xs">
      <ImageOff aria-hidden="true" className="size-6" />
      <span className="max-w-full truncate">{t("gone", { name })}</span>
    </div>
  );
}

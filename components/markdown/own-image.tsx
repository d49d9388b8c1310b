import { ImageOff } from "lucide-react";
import type { ComponentProps } from "react";
import type { ExtraProps } from "streamdown";
import { useTranslations } from "use-intl/react";
import { OutsideLink } from "./reply-link";

/** The only pictures a reply may show: what somebody put into their own chats. */
const OWN = /^\/api\/images\/[\w-]+$/;

/** Fetching a picture from elsewhere would tell that place whatever stands in its address. */
export function OwnImage({ src, alt }: ComponentProps<"img"> & ExtraProps) {
  const t = useTranslations("markdown");
  if (typeof src !== "string" || src === "") return null;
  if (OWN.test(src)) {
    return (
      // biome-ignore lint/performance/noImgElement: its size is not known, and it is ours already
      <img alt={alt ?? ""} className="max-h-96 max-w-full rounded-lg" loading="lazy" src={src} />
    );
  }
  const words = alt || t("picture.unnamed");
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2 rounded-lg border px-2.5 py-1 text-muted-foreground text-sm">
      <ImageOff aria-hidden="true" className="size-4 shrink-0" />
      <OutsideLink href={src} words={words}>
        {words}
      </OutsideLink>
      <span>{t("picture.notLoaded")}</span>
    </span>
  );
}

import { ImageOff } from "lucide-react";
import type { ComponentProps } from "react";
import type { ExtraProps } from "streamdown";

/** What the renderer puts in while a link is still being written. */
const UNFINISHED = "streamdown:";

export function OutsideLink({ href, children }: ComponentProps<"a"> & ExtraProps) {
  if (!href || href.startsWith(UNFINISHED)) return <span>{children}</span>;
  const look =
    "text-primary underline decoration-primary/40 underline-offset-[3px] hover:decoration-primary";
  if (href.startsWith("#")) {
    return (
      <a className={look} href={href}>
        {children}
      </a>
    );
  }
  return (
    <a className={look} href={href} rel="noopener noreferrer" target="_blank" title={href}>
      {children}
    </a>
  );
}

/** A path of ours; `//host` and `/\host` would be somebody else's. */
function isOwn(src: string): boolean {
  return /^\/(?![/\\])/.test(src);
}

export function OwnImage({ src, alt }: ComponentProps<"img"> & ExtraProps) {
  if (typeof src !== "string" || src === "") return null;
  if (isOwn(src)) {
    return (
      // biome-ignore lint/performance/noImgElement: its size is not known, and it is ours already
      <img alt={alt ?? ""} className="max-h-96 max-w-full rounded-lg" loading="lazy" src={src} />
    );
  }
  return (
    <span className="inline-flex items-center gap-2 rounded-lg border px-2.5 py-1 text-muted-foreground text-sm">
      <ImageOff aria-hidden="true" className="size-4 shrink-0" />
      {alt || "Picture"} (not loaded: it is on another site)
    </span>
  );
}

import { ShieldAlert } from "lucide-react";
import { type ComponentProps, type MouseEvent, type ReactNode, useState } from "react";
import type { ExtraProps } from "streamdown";
import { useTranslations } from "use-intl/react";
import { type LinkTarget, readLink, saysPlace } from "@/lib/client/markdown/link-target";
import { cn } from "../ui/cn";
import { FootnoteLink } from "./footnote-link";
import { LinkQuestion } from "./link-question";
import { wordsOf } from "./words-of";

const LOOK =
  "text-primary underline decoration-primary/40 underline-offset-[3px] hover:decoration-primary";

/** A path of ours; `//host` and `/\host` would be somebody else's. */
const OWN_PATH = /^\/(?![/\\])/;

/** A link of a reply, for Markdown. What the renderer puts in while a link is being written is no address. */
export function MarkdownLink({
  href = "",
  children,
  node,
  ...props
}: ComponentProps<"a"> & ExtraProps) {
  if ("data-footnote-ref" in props) return <FootnoteLink href={href} />;
  if (href.startsWith("#") || OWN_PATH.test(href)) {
    return (
      <a className={LOOK} href={href} title={href}>
        {children}
      </a>
    );
  }
  return (
    <OutsideLink href={href} words={wordsOf(node)}>
      {children}
    </OutsideLink>
  );
}

type Props = { href: string; words: string; children: ReactNode };

/**
 * Says where it goes. One whose address could carry something out, or whose words name another place, asks first:
 * asking each time would only teach people to click.
 */
export function OutsideLink({ href, words, children }: Props) {
  const [isAsking, setAsking] = useState(false);
  const target = readLink(href, words);
  if (!target) return <span>{children}</span>;
  const asks = target.isDeceptive || target.carriesData;
  function ask(event: MouseEvent) {
    if (!asks) return;
    event.preventDefault();
    setAsking(true);
  }
  return (
    <>
      <a
        className={LOOK}
        data-asks={asks || undefined}
        href={target.href}
        onAuxClick={ask}
        onClick={ask}
        rel="noopener noreferrer"
        target="_blank"
        title={target.href}
      >
        {children}
        <Place target={target} words={words} />
      </a>
      {isAsking && <LinkQuestion onClose={() => setAsking(false)} target={target} />}
    </>
  );
}

function Place({ target, words }: { target: LinkTarget; words: string }) {
  const t = useTranslations("markdown");
  if (!target.isDeceptive && saysPlace(words, target)) return null;
  return (
    <span
      className={cn(
        "ms-1 inline-block text-[0.8em]",
        target.isDeceptive ? "font-medium text-danger" : "text-muted-foreground",
      )}
      dir="ltr"
    >
      {target.isDeceptive && (
        <ShieldAlert aria-hidden="true" className="me-1 inline size-[1.1em] align-[-0.15em]" />
      )}
      {target.isDeceptive ? t("link.goesTo", { place: target.place }) : target.place}
    </span>
  );
}

import * as AlertDialog from "radix-ui/alert-dialog";
import { useTranslations } from "use-intl/react";
import type { LinkTarget } from "@/lib/client/markdown/link-target";
import { useCopy } from "@/lib/client/use-copy";
import { Button } from "../ui/button";

type Props = { target: LinkTarget; onClose(): void };

/** Shows the whole of an address before anything is asked of it. */
export function LinkQuestion({ target, onClose }: Props) {
  const t = useTranslations("markdown");
  const common = useTranslations("common");
  const { isCopied, copy } = useCopy();
  return (
    <AlertDialog.Root onOpenChange={(open) => !open && onClose()} open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-2xl border bg-card p-6 shadow-raised outline-none">
          <AlertDialog.Title className="font-semibold text-lg">
            {t("link.question", { place: target.place })}
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted-foreground text-sm leading-relaxed">
            {t(target.isDeceptive ? "link.deceptive" : "link.carriesData")}
          </AlertDialog.Description>
          <p
            className="scroll-thin mt-4 max-h-40 overflow-y-auto rounded-lg bg-muted px-3 py-2 font-mono text-[0.8rem] leading-relaxed [overflow-wrap:anywhere]"
            data-testid="link-address"
            dir="ltr"
          >
            {target.href}
          </p>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <Button onClick={() => void copy(target.href)}>
              {isCopied ? common("copied") : t("link.copy")}
            </Button>
            <AlertDialog.Cancel asChild>
              <Button look="outline">{t("link.stay")}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <a
                className="inline-flex h-10 items-center rounded-lg bg-primary px-4 font-medium text-primary-foreground text-sm hover:bg-primary/90"
                href={target.href}
                rel="noopener noreferrer"
                target="_blank"
              >
                {t("link.open")}
              </a>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

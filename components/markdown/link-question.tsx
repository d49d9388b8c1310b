import * as AlertDialog from "radix-ui/alert-dialog";
import type { LinkTarget } from "@/lib/client/markdown/link-target";
import { useCopy } from "@/lib/client/use-copy";
import { Button } from "../ui/button";

type Props = { target: LinkTarget; onClose(): void };

const REASONS = {
  deceptive: "The words of this link name another place than the one it goes to.",
  data: "This address has room for words of your conversation. Read it before you let it out.",
};

/** Shows the whole of an address before anything is asked of it. */
export function LinkQuestion({ target, onClose }: Props) {
  const { isCopied, copy } = useCopy();
  return (
    <AlertDialog.Root onOpenChange={(open) => !open && onClose()} open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-2xl border bg-card p-6 shadow-raised outline-none">
          <AlertDialog.Title className="font-semibold text-lg">
            Go to {target.place}?
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted-foreground text-sm leading-relaxed">
            {target.isDeceptive ? REASONS.deceptive : REASONS.data}
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
              {isCopied ? "Copied" : "Copy address"}
            </Button>
            <AlertDialog.Cancel asChild>
              <Button look="outline">Stay here</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <a
                className="inline-flex h-10 items-center rounded-lg bg-primary px-4 font-medium text-primary-foreground text-sm hover:bg-primary/90"
                href={target.href}
                rel="noopener noreferrer"
                target="_blank"
              >
                Open link
              </a>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

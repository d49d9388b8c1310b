"use client";

import { FileX2, RotateCw, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import type { ChatFailure } from "@/lib/client/chat-error";
import { Button } from "../ui/button";
import { useDesk } from "./desk-context";

type Props = { icon: ReactNode; title: string; children: ReactNode; action?: ReactNode };

function State({ icon, title, children, action }: Props) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-start px-6 py-12" role="status">
      <span className="mb-4 grid size-11 place-items-center rounded-xl bg-muted text-muted-foreground [&_svg]:size-5">
        {icon}
      </span>
      <p className="font-serif text-xl leading-snug">{title}</p>
      <p className="mt-1.5 text-muted-foreground text-sm leading-relaxed">{children}</p>
      {action && <div className="mt-5 flex gap-2">{action}</div>}
    </div>
  );
}

export function ArtifactGone({ hasOlder, onNewest }: { hasOlder: boolean; onNewest(): void }) {
  const { close } = useDesk();
  return (
    <State
      action={
        <>
          {hasOlder && (
            <Button look="outline" onClick={onNewest}>
              Show the newest
            </Button>
          )}
          <Button look="outline" onClick={close}>
            Close
          </Button>
        </>
      }
      icon={<FileX2 aria-hidden="true" />}
      title={hasOlder ? "This version is not there" : "This artifact is not there"}
    >
      It was deleted, or it belongs to somebody else.
    </State>
  );
}

export function ArtifactUnreachable({
  failure,
  onRetry,
}: {
  failure: ChatFailure;
  onRetry(): void;
}) {
  return (
    <State
      action={
        <Button look="outline" onClick={onRetry}>
          <RotateCw aria-hidden="true" className="size-4!" /> Retry
        </Button>
      }
      icon={<WifiOff aria-hidden="true" />}
      title="The artifact could not be loaded"
    >
      {failure.message}
    </State>
  );
}

"use client";

import { Clock } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { useEffect, useState } from "react";
import { timeLeft } from "@/lib/client/artifacts/artifact-words";
import { Button } from "../ui/button";

const EVERY_MS = 30_000;

/** How long the chunks stay in memory, and what that means. */
export function TimeLeft({ expiresAt }: { expiresAt: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const left = timeLeft(expiresAt, now);
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button
          aria-label={left ? `Chunks in memory for ${left}` : "Chunks not in memory"}
          className="h-8 gap-1 px-2 text-xs"
          title="How long the chunks stay in memory"
        >
          <Clock aria-hidden="true" className="size-3.5!" />
          {left ?? "not in memory"}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          aria-label="Time left"
          className="z-50 w-[min(19rem,90vw)] animate-rise rounded-xl border bg-card p-4 text-sm leading-relaxed shadow-raised"
          collisionPadding={8}
          sideOffset={4}
        >
          <p className="font-medium">
            {left ? `The chunks stay in memory for ${left}.` : "The chunks have left the memory."}
          </p>
          <p className="mt-1 text-muted-foreground">
            Each reading begins the time anew. The text itself stays: its chunks are made again when
            somebody reads it after that.
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

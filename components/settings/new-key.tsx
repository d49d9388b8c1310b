"use client";

import { useEffect, useRef } from "react";
import type { NewApiKey } from "@/lib/api-keys/types";
import { Button } from "../ui/button";
import { CopyField } from "./copy-field";

type Props = { made: NewApiKey; onDone(): void };

/** The one time that a key is shown. */
export function NewKey({ made, onDone }: Props) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another thing to copy
  useEffect(() => field.current?.focus(), [made.key]);
  return (
    <div className="rounded-xl border border-notice-border bg-notice-wash p-4">
      <p className="mb-3 text-notice text-sm leading-relaxed" role="status">
        The key “{made.name}” is made. Copy it now: it is not shown again.
      </p>
      <CopyField fieldRef={field} label="New key" value={made.key} />
      <div className="mt-3 flex justify-end">
        <Button look="outline" onClick={onDone}>
          I have copied it
        </Button>
      </div>
    </div>
  );
}

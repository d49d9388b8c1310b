"use client";

import { Check, Copy } from "lucide-react";
import { useCopy } from "@/lib/client/use-copy";
import { ActionButton } from "./action-button";

export function CopyButton({ label, text }: { label: string; text: string }) {
  const { isCopied, copy } = useCopy();
  return (
    <ActionButton label={isCopied ? "Copied" : label} onClick={() => copy(text)}>
      {isCopied ? (
        <Check aria-hidden="true" className="text-primary" />
      ) : (
        <Copy aria-hidden="true" />
      )}
    </ActionButton>
  );
}

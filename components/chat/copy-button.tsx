"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useCopy } from "@/lib/client/use-copy";
import { ActionButton } from "./action-button";

export function CopyButton({ label, text }: { label: string; text: string }) {
  const t = useTranslations("common");
  const { isCopied, copy } = useCopy();
  return (
    <ActionButton label={isCopied ? t("copied") : label} onClick={() => copy(text)}>
      {isCopied ? (
        <Check aria-hidden="true" className="text-primary" />
      ) : (
        <Copy aria-hidden="true" />
      )}
    </ActionButton>
  );
}

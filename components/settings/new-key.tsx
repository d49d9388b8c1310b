"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { NewApiKey } from "@/lib/api-keys/types";
import { Button } from "../ui/button";
import { CopyField } from "./copy-field";

type Props = { made: NewApiKey; onDone(): void };

/** The one time that a key is shown. */
export function NewKey({ made, onDone }: Props) {
  const t = useTranslations("settings");
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another thing to copy
  useEffect(() => field.current?.focus(), [made.key]);
  return (
    <div className="rounded-xl border border-notice-border bg-notice-wash p-4">
      <p className="mb-3 text-notice text-sm leading-relaxed" role="status">
        {t("apiKeys.made", { name: made.name })}
      </p>
      <CopyField
        copyLabel={t("apiKeys.copyNew")}
        fieldRef={field}
        label={t("apiKeys.newKey")}
        value={made.key}
      />
      <div className="mt-3 flex justify-end">
        <Button look="outline" onClick={onDone}>
          {t("apiKeys.copied")}
        </Button>
      </div>
    </div>
  );
}

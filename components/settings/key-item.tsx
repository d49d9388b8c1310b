"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { ApiKey } from "@/lib/api-keys/types";
import { Button } from "../ui/button";
import { RevokeDialog } from "./revoke-dialog";

/** Of a key only the end is shown. */
const LEFT_OUT = "hf_…";

type Props = { apiKey: ApiKey; onRevoke(): Promise<void> };

export function KeyItem({ apiKey, onRevoke }: Props) {
  const t = useTranslations("settings");
  const language = useLocale();
  const [isAsking, setAsking] = useState(false);
  const { name, hint, createdAt, lastUsedAt } = apiKey;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const made = day.format(new Date(createdAt));
  return (
    <li className="flex items-center gap-3 border-b py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-baseline gap-2 text-sm">
          <span className="truncate font-medium">{name}</span>
          <span className="shrink-0 font-mono text-muted-foreground text-xs">
            <span className="sr-only">{t("apiKeys.endsIn")} </span>
            <span aria-hidden="true">{LEFT_OUT}</span>
            {hint}
          </span>
        </p>
        <p className="mt-0.5 text-muted-foreground text-xs">
          {lastUsedAt
            ? t("apiKeys.used", { made, used: moment.format(new Date(lastUsedAt)) })
            : t("apiKeys.neverUsed", { made })}
        </p>
      </div>
      <Button
        aria-label={t("apiKeys.revokeNamed", { name })}
        className="text-danger"
        onClick={() => setAsking(true)}
      >
        {t("apiKeys.revokeThis")}
      </Button>
      <RevokeDialog isOpen={isAsking} name={name} onConfirm={onRevoke} onOpenChange={setAsking} />
    </li>
  );
}

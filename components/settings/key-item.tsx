"use client";

import { useState } from "react";
import type { ApiKey } from "@/lib/api-keys/types";
import { Button } from "../ui/button";
import { RevokeDialog } from "./revoke-dialog";

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

type Props = { apiKey: ApiKey; onRevoke(): Promise<void> };

export function KeyItem({ apiKey, onRevoke }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { name, hint, createdAt, lastUsedAt } = apiKey;
  return (
    <li className="flex items-center gap-3 border-b py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-baseline gap-2 text-sm">
          <span className="truncate font-medium">{name}</span>
          <span className="shrink-0 font-mono text-muted-foreground text-xs">
            <span className="sr-only">ends in </span>
            <span aria-hidden="true">hf_…</span>
            {hint}
          </span>
        </p>
        <p className="mt-0.5 text-muted-foreground text-xs">
          Made {day.format(new Date(createdAt))} ·{" "}
          {lastUsedAt ? `last used ${moment.format(new Date(lastUsedAt))}` : "never used"}
        </p>
      </div>
      <Button
        aria-label={`Revoke ${name}…`}
        className="text-danger"
        onClick={() => setAsking(true)}
      >
        Revoke…
      </Button>
      <RevokeDialog isOpen={isAsking} name={name} onConfirm={onRevoke} onOpenChange={setAsking} />
    </li>
  );
}

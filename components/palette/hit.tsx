"use client";

import { useLocale, useTranslations } from "use-intl/react";
import type { SearchHit, TextRange } from "@/lib/chats/types";
import { Marked } from "./marked";

const SPEAKERS = { user: "you", assistant: "reply" } as const;

/** A chat whose title has the words, or a message that has them. */
export function Hit({ hit }: { hit: SearchHit }) {
  const t = useTranslations("palette");
  const date = new Intl.DateTimeFormat(useLocale(), { dateStyle: "medium" });
  const { title, role, snippet, marks } = hit;
  const none: TextRange[] = [];
  return (
    <span className="min-w-0 flex-1">
      <span className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 truncate font-medium">
          <Marked marks={role ? none : marks} text={title} />
        </span>
        <span className="shrink-0 text-muted-foreground text-xs">
          {date.format(new Date(hit.createdAt))}
        </span>
      </span>
      {role && (
        <span
          className="mt-0.5 block text-muted-foreground leading-relaxed [overflow-wrap:anywhere]"
          dir="auto"
        >
          <span className="sr-only">{`${t(SPEAKERS[role])} `}</span>
          <Marked marks={marks} text={snippet} />
        </span>
      )}
    </span>
  );
}

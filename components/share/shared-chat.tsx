"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { SharedChat as Shared } from "@/lib/chats/types";
import { shownStatus } from "@/lib/client/message-status";
import { useNamed } from "@/lib/client/use-named";
import { useSecondsUntil } from "@/lib/client/use-seconds-until";
import { useSharedChat } from "@/lib/client/use-shared-chat";
import { Logo } from "../ui/logo";
import { Notice } from "../ui/notice";
import { SharedMessage } from "./shared-message";

/** The page of a shared chat: to read, and nothing else. */
export function SharedChat({ id, shared }: { id: string; shared: Shared }) {
  const t = useTranslations("share");
  const shown = useSharedChat(id, shared);
  const { title, messages, isLive, isRevoked, waitsUntil } = useNamed()(shown);
  const seconds = useSecondsUntil(waitsUntil);
  if (isRevoked) {
    return (
      <div className="flex min-h-dvh">
        <Notice title={t("revoked.title")}>{t("revoked.text")}</Notice>
      </div>
    );
  }
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-10 flex min-h-14 items-center gap-3 border-b bg-background/95 px-4 pt-[env(safe-area-inset-top)] backdrop-blur sm:px-6">
        <Link aria-label="Holdfast" className="shrink-0 rounded-md" href="/">
          <Logo className="size-7 text-primary" />
        </Link>
        <div className="min-w-0 flex-1 py-2">
          <h1 className="truncate font-medium text-[0.95rem] leading-tight" title={title}>
            {title}
          </h1>
          <p className="text-muted-foreground text-xs">
            {seconds > 0 ? t("waiting", { seconds }) : t(isLive ? "live" : "readOnly")}
          </p>
        </div>
        <Link
          className="inline-flex h-10 shrink-0 items-center rounded-lg border bg-card px-3 font-medium text-sm hover:bg-muted touch:h-11"
          href="/"
        >
          {t("startYourOwn")}
        </Link>
      </header>
      <main
        className="mx-auto w-full max-w-3xl flex-1 px-4 pt-4 pb-16 outline-none sm:px-6"
        id="main"
      >
        {messages.map((message, index) => (
          <SharedMessage
            key={message.id}
            message={message}
            status={shownStatus(message, isLive && index === messages.length - 1)}
          />
        ))}
      </main>
      <p aria-live="polite" className="sr-only" role="status">
        {isLive && t("replyIsWritten")}
      </p>
    </div>
  );
}

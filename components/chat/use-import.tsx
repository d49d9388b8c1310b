"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { toChatFailure } from "@/lib/client/chat-error";
import { importChats } from "@/lib/client/chat-files";
import { toast } from "@/lib/client/toast";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { useFrame } from "../sidebar/frame-context";

/** Choosing a file and making chats of it. @returns the field to render, and what opens it */
export function useImport() {
  const t = useTranslations("chat");
  const failureWords = useFailureWords();
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const { list } = useFrame();

  async function take(file: File) {
    try {
      const { ids, failures } = await importChats(file);
      const [id] = ids;
      const [failure] = failures;
      if (id) void list.refresh();
      if (failure) {
        const counts = { done: ids.length, all: ids.length + failures.length };
        toast.error(t("import.incomplete", { ...counts, why: failureWords(failure) }));
        return;
      }
      toast.success(t("import.done", { count: ids.length }));
      if (id && ids.length === 1) router.push(`/chat/${id}`);
    } catch (error) {
      toast.error(t("import.failed", { why: failureWords(toChatFailure(error)) }));
    }
  }

  const input = (
    <input
      accept="application/json,.json"
      aria-label={t("import.file")}
      hidden
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        // The same file can be chosen again.
        event.target.value = "";
        if (file) void take(file);
      }}
      ref={field}
      type="file"
    />
  );
  return { input, choose: () => field.current?.click() };
}

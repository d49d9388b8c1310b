import { type ComponentType, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/chats/types";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { mayFill } from "@/lib/client/context-hint";
import { toast } from "@/lib/client/toast";
import { useFrame } from "../sidebar/frame-context";
import type { ContextGaugeProps } from "./context-gauge";

type Options = {
  /** undefined: nobody asks for a gauge here. */
  messages: ChatMessage[] | undefined;
  text: string;
  attachments: readonly Attachment[];
  /** Takes words alone. */
  isPlain: boolean;
};

/** The gauge is loaded when the context begins to fill, or when somebody asks. */
export function useContextGauge({ messages, text, attachments, isPlain }: Options) {
  const t = useTranslations("model.context");
  const room = useFrame().model.model?.roomTokens;
  const [Gauge, setGauge] = useState<ComponentType<ContextGaugeProps>>();
  const [isAsked, setAsked] = useState(false);
  const mayMatter =
    messages !== undefined && room !== undefined && mayFill(messages, { text, attachments }, room);
  const isWanted = !Gauge && (isAsked || mayMatter);

  useEffect(() => {
    if (!isWanted) return;
    import("./context-gauge").then(
      (file) => setGauge(() => file.ContextGauge),
      () => {
        // Nobody misses what nobody asked for.
        if (isAsked) toast.error(t("failed"));
        setAsked(false);
      },
    );
  }, [isWanted, isAsked, t]);

  const draft = { text, attachments };
  const gauge = {
    messages: messages ?? [],
    draft,
    isPlain,
    isAsked,
    onDone: () => setAsked(false),
  };
  return { Gauge: messages && Gauge, gauge, ask: () => setAsked(true) };
}

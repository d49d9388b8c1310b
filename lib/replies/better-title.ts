import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { UIMessageChunk } from "ai";
import { titleChat } from "./title-chat";

/** A chat's title, being made beside its first reply. */
export type BetterTitle = {
  /** The chunk that tells the page, once, as soon as the title is there. */
  take(): UIMessageChunk[];
};

/** The demo model has no ideas: the first line stays the title. */
export function betterTitle(model: LanguageModelV4, chatId: string, text: string): BetterTitle {
  let ready: string | undefined;
  if (model.provider !== "demo") {
    void titleChat({ model, chatId, text }).then((title) => {
      ready = title;
    });
  }
  return {
    take() {
      if (!ready) return [];
      const chunk: UIMessageChunk = { type: "data-title", data: ready, transient: true };
      ready = undefined;
      return [chunk];
    },
  };
}

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";

type Titled = { title: string };

/** A chat that has no title is called a new one, in the language of the page. */
export function useNamed(): <Chat extends Titled>(chat: Chat) => Chat {
  const untitled = useTranslations("common")("newChat");
  return useCallback((chat) => (chat.title ? chat : { ...chat, title: untitled }), [untitled]);
}

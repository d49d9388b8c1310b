import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { OpenChat } from "@/components/chat/open-chat";
import { currentUser } from "@/lib/auth/current-user";
import type { ChatView } from "@/lib/chats/types";
import { AppError } from "@/lib/errors";
import { chatParams } from "@/lib/http/params";
import { requestTranslator } from "@/lib/i18n/request-language";
import { openChat } from "@/lib/replies/open-chat";

type Props = { params: Promise<{ id: string }> };

/** One look-up for the page and its title. A chat that is not there, or not the visitor's, is not found. */
const findView = cache(async (id: string): Promise<ChatView> => {
  const params = chatParams.safeParse({ id });
  const user = await currentUser();
  if (!params.success || !user) notFound();
  try {
    return await openChat(user.id, params.data.id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { chat } = await findView((await params).id);
  return { title: chat.title || (await requestTranslator())("common.newChat") };
}

export default async function ChatPage({ params }: Props) {
  const view = await findView((await params).id);
  return <OpenChat key={view.chat.id} view={view} viewId={crypto.randomUUID()} />;
}

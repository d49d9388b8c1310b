import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { FetchArtifactChunks, SaveArtifactChunks } from "@/app/actions/artifacts";
import { ChatGuard } from "@/components/chat/chat-guard";
import { ArtifactActions } from "@/components/composer/artifact-actions";
import { AppFrame } from "@/components/sidebar/app-frame";
import { SIDEBAR_COOKIE } from "@/components/sidebar/sidebar-cookie";
import { listModels } from "@/lib/ai/models";
import { currentUser } from "@/lib/auth/current-user";
import { listChats } from "@/lib/chats/list-chats";
import { findPreferences } from "@/lib/chats/preferences";
import { listProjects } from "@/lib/chats/projects";
import type { ChatPage } from "@/lib/chats/types";

const NO_CHATS: ChatPage = { chats: [], nextCursor: null };

export default async function ChatLayout({ children }: { children: ReactNode }) {
  // First, so that a build, which has no request, stops here and needs no environment.
  const jar = await cookies();
  const user = await currentUser();
  const [firstPage, firstProjects, preferences] = user
    ? await Promise.all([listChats(user.id), listProjects(user.id), findPreferences(user.id)])
    : [NO_CHATS, []];
  return (
    <AppFrame
      defaultModel={preferences?.defaultModel ?? null}
      firstPage={firstPage}
      firstProjects={firstProjects}
      isSidebarOpen={jar.get(SIDEBAR_COOKIE)?.value !== "closed"}
      isSignedIn={user !== null}
      models={listModels()}
      renderedAt={new Date().toISOString()}
    >
      <ArtifactActions fetchChunks={FetchArtifactChunks} save={SaveArtifactChunks}>
        <ChatGuard>{children}</ChatGuard>
      </ArtifactActions>
    </AppFrame>
  );
}

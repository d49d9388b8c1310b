"use client";

import {
  Braces,
  CircleX,
  Cpu,
  FileDown,
  FolderInput,
  Gauge,
  Ghost,
  Paperclip,
  Play,
  RotateCw,
  Share2,
  SlidersHorizontal,
  SquarePen,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { downloadChat } from "@/lib/client/chat-files";
import { focusNewChat } from "@/lib/client/focus-new-chat";
import { newChatIn } from "@/lib/client/project-address";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { MODEL_MENU_ID } from "../chat/model-menu";
import type { PaletteGroup, PaletteItem } from "../palette/palette-item";
import { useCommands } from "../palette/use-commands";
import { useFrame } from "../sidebar/frame-context";
import { openByKey } from "../ui/open-by-key";

export type CommandDialog = "share" | "move";

/** What a composer's commands are about. */
export type ChatCommands = {
  /** Of a chat that has begun. */
  chatId: string | undefined;
  session: Pick<ChatSession, "messages" | "isReplying" | "isAwaiting" | "failure"> & {
    retry(): void;
    /** Left out where a reply cannot be continued. */
    goOn?(): void;
  };
  onTemporary?: (() => void) | undefined;
  /** Ends a chat that nobody keeps. */
  onEnd?(): void;
  /** Left out where words alone are taken. */
  onAttach?: (() => void) | undefined;
  /** Shows how full the model's context is. */
  onContext(): void;
};

type Options = ChatCommands & { openDialog(dialog: CommandDialog): void };

/** One that is found with the mouse too, and should not be a slip of the keyboard away. */
const NOT_HERE = new Set(["delete-all"]);

/** What can be done from the composer: with its chat, and what the palette does everywhere. */
export function useSlashCommands(options: Options): PaletteGroup[] {
  const t = useTranslations("commands");
  const common = useCommands().filter(({ id }) => !NOT_HERE.has(id));
  const here = [
    ...useReplyCommands(options),
    ...useMessageCommands(options),
    ...useFileCommands(options),
  ];
  return [
    { label: t("thisChat"), items: here },
    { label: t("everywhere"), items: common },
  ];
}

/** The last reply, if it can be gone on with or made again. */
function useReplyCommands({ session }: Options): PaletteItem[] {
  const t = useTranslations("commands");
  const { messages, isReplying, isAwaiting, failure } = session;
  const last = messages.at(-1);
  if (!last || isReplying || isAwaiting) return [];
  const status = last.metadata?.status;
  const isCut =
    session.goOn && last.role === "assistant" && status !== "done" && status !== "streaming";
  const hasContent = last.parts.some(({ type }) => type !== "step-start");
  const goOn: PaletteItem = {
    id: "continue-reply",
    label: t("continueReply"),
    words: t("words.continueReply"),
    icon: Play,
    run: () => session.goOn?.(),
  };
  const retry: PaletteItem = {
    id: "retry-reply",
    label: t("retryReply"),
    words: t("words.retryReply"),
    icon: RotateCw,
    run: () => session.retry(),
  };
  const canRetry = last.role === "assistant" || failure !== undefined;
  return [...(isCut && hasContent && !failure ? [goOn] : []), ...(canRetry ? [retry] : [])];
}

/** The message that is written, and who answers it. */
function useMessageCommands({ onAttach, onContext, onTemporary, onEnd }: Options): PaletteItem[] {
  const t = useTranslations("commands");
  const context = useTranslations("model.context");
  const { model } = useFrame();
  const chooseModel: PaletteItem = {
    id: "choose-model",
    label: t("chooseModel"),
    words: t("words.chooseModel"),
    icon: Cpu,
    run: () => openByKey(document.getElementById(MODEL_MENU_ID)),
  };
  const chooseTools: PaletteItem = {
    id: "choose-tools",
    label: t("chooseTools"),
    words: t("words.chooseTools"),
    icon: SlidersHorizontal,
    run: () => openByKey(document.getElementById(MODEL_MENU_ID)),
  };
  const temporary: PaletteItem = {
    id: "temporary-chat",
    label: t("temporary"),
    words: t("words.temporary"),
    icon: Ghost,
    run: () => onTemporary?.(),
  };
  const end: PaletteItem = {
    id: "end-temporary",
    label: t("endTemporary"),
    words: t("words.endTemporary"),
    icon: CircleX,
    run: () => onEnd?.(),
  };
  const attach: PaletteItem = {
    id: "attach-files",
    label: t("attach"),
    words: t("words.attach"),
    icon: Paperclip,
    run: () => onAttach?.(),
  };
  const howFull: PaletteItem = {
    id: "context-use",
    label: context("command"),
    words: context("words"),
    icon: Gauge,
    run: onContext,
  };
  return [
    ...(onAttach ? [attach] : []),
    ...(model.models.length > 1 ? [chooseModel] : []),
    ...(onAttach ? [chooseTools] : []),
    howFull,
    ...(onTemporary ? [temporary] : []),
    ...(onEnd ? [end] : []),
  ];
}

/** The chat as a whole: where it lies, who sees it, how it leaves. */
function useFileCommands({ chatId, openDialog }: Options): PaletteItem[] {
  const t = useTranslations("commands");
  const chat = useTranslations("chat");
  const sidebar = useTranslations("sidebar");
  const router = useRouter();
  const { list, projects } = useFrame();
  const listed = list.chats.find(({ id }) => id === chatId);
  const project = projects.projects.find(({ id }) => id === listed?.projectId);
  if (!chatId) return [];
  const inProject: PaletteItem[] = project
    ? [
        {
          id: "new-chat-in-project",
          label: t("newChatInProject", { project: project.name }),
          words: t("words.newChat"),
          icon: SquarePen,
          run: () => {
            router.push(newChatIn(project.id));
            focusNewChat();
          },
        },
      ]
    : [];
  const move: PaletteItem = {
    id: "move-chat",
    label: sidebar("moveToProject"),
    words: t("words.move"),
    icon: FolderInput,
    run: () => openDialog("move"),
  };
  return [
    ...inProject,
    {
      id: "share-chat",
      label: chat("share"),
      words: t("words.share"),
      icon: Share2,
      run: () => openDialog("share"),
    },
    ...(listed ? [move] : []),
    {
      id: "export-markdown",
      label: chat("exportMarkdown"),
      words: t("words.exportMarkdown"),
      icon: FileDown,
      run: () => downloadChat(chatId, "markdown"),
    },
    {
      id: "export-json",
      label: chat("exportJson"),
      words: t("words.exportJson"),
      icon: Braces,
      run: () => downloadChat(chatId, "json"),
    },
  ];
}

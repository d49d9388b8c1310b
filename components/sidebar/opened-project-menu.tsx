"use client";

import { Layers, Pencil, SquarePen, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactElement, type RefObject, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Project } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { focusNewChat } from "@/lib/client/focus-new-chat";
import { newChatIn } from "@/lib/client/project-address";
import { toast } from "@/lib/client/toast";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { later } from "../ui/later";
import { Menu, MenuItem, type MenuTrigger } from "../ui/loaded-menu";
import { NotOpened } from "../ui/not-opened";
import { useFrame } from "./frame-context";

const editing = later(() => import("./project-dialog"), NotOpened);
const artifacts = later(() => import("./project-artifacts-dialog"), NotOpened);
const confirming = later(
  () => import("./confirm-dialog"),
  ({ onCancel }: { onCancel(): void }) => <NotOpened onClose={onCancel} />,
);

type DialogName = "artifacts" | "edit" | "delete";
type Props = {
  project: Project;
  onNavigate?: (() => void) | undefined;
  trigger: ReactElement<MenuTrigger>;
  /** Gets the focus back. */
  opener: RefObject<HTMLButtonElement | null>;
};

export default function OpenedProjectMenu({ project, onNavigate, trigger, opener }: Props) {
  const router = useRouter();
  const words = useTranslations("project");
  const t = useTranslations("sidebar");
  const common = useTranslations("common");
  const failureWords = useFailureWords();
  const { list, projects } = useFrame();
  const [dialog, setDialog] = useState<DialogName>();
  /** What was chosen takes the focus. */
  const leaves = useRef(false);

  function close() {
    setDialog(undefined);
    requestAnimationFrame(() => opener.current?.focus());
  }

  /** What was opened takes the focus. */
  function leave() {
    setDialog(undefined);
    onNavigate?.();
  }

  const open = (which: DialogName) => () => {
    leaves.current = true;
    setDialog(which);
  };

  function begin() {
    leaves.current = true;
    router.push(newChatIn(project.id));
    onNavigate?.();
    focusNewChat();
  }

  async function remove() {
    setDialog(undefined);
    document.getElementById("main")?.focus();
    try {
      await projects.remove(project.id);
      await list.refresh();
      toast.success(t("projectRemoval.done"));
    } catch (error) {
      toast.error(t("projectRemoval.failed", { reason: failureWords(toChatFailure(error)) }));
    }
  }

  return (
    <>
      <Menu
        onCloseAutoFocus={(event) => {
          if (leaves.current) event.preventDefault();
          leaves.current = false;
        }}
        trigger={trigger}
      >
        <MenuItem onSelect={begin}>
          <SquarePen aria-hidden="true" /> {words("newChat")}
        </MenuItem>
        <MenuItem onSelect={open("artifacts")}>
          <Layers aria-hidden="true" /> {words("artifacts.menu")}
        </MenuItem>
        <MenuItem onSelect={open("edit")}>
          <Pencil aria-hidden="true" /> {t("project.nameAndInstructions")}
        </MenuItem>
        <MenuItem className="text-danger" onSelect={open("delete")}>
          <Trash2 aria-hidden="true" /> {t("projectRemoval.ask")}
        </MenuItem>
      </Menu>
      {dialog === "artifacts" && (
        <artifacts.Later onClose={close} onOpen={leave} project={project} />
      )}
      {dialog === "edit" && <editing.Later onClose={close} project={project} />}
      {dialog === "delete" && (
        <confirming.Later
          cancel={t("projectRemoval.keep")}
          confirm={common("delete")}
          onCancel={close}
          onConfirm={() => void remove()}
          title={t("projectRemoval.title")}
        >
          {t.rich("projectRemoval.text", {
            project: project.name,
            name: (name) => <span className="font-medium text-foreground">{name}</span>,
          })}
        </confirming.Later>
      )}
    </>
  );
}

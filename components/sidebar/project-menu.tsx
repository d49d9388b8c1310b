"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import type { Project } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import { IconButton } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";
import { useFrame } from "./frame-context";

const ProjectDialog = dynamic(() => import("./project-dialog").then((file) => file.ProjectDialog));
const ConfirmDialog = dynamic(() => import("./confirm-dialog").then((file) => file.ConfirmDialog));

export function ProjectMenu({ project }: { project: Project }) {
  const { list, projects } = useFrame();
  const [dialog, setDialog] = useState<"edit" | "delete">();
  /** What was chosen takes the focus. */
  const leaves = useRef(false);

  const trigger = useRef<HTMLButtonElement>(null);

  function close() {
    setDialog(undefined);
    requestAnimationFrame(() => trigger.current?.focus());
  }

  const open = (which: "edit" | "delete") => () => {
    leaves.current = true;
    setDialog(which);
  };

  async function remove() {
    setDialog(undefined);
    document.getElementById("main")?.focus();
    try {
      await projects.remove(project.id);
      await list.refresh();
      toast.success("Project deleted");
    } catch (error) {
      toast.error(`The project was not deleted. ${toChatFailure(error).message}`);
    }
  }

  return (
    <>
      <Menu
        onCloseAutoFocus={(event) => {
          if (leaves.current) event.preventDefault();
          leaves.current = false;
        }}
        trigger={
          <IconButton
            className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100 touch:size-11 touch:opacity-100"
            label={`Options for the project ${project.name}`}
            ref={trigger}
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={open("edit")}>
          <Pencil aria-hidden="true" /> Name and instructions…
        </MenuItem>
        <MenuItem className="text-danger" onSelect={open("delete")}>
          <Trash2 aria-hidden="true" /> Delete…
        </MenuItem>
      </Menu>
      {dialog === "edit" && <ProjectDialog onClose={close} project={project} />}
      {dialog === "delete" && (
        <ConfirmDialog
          cancel="Keep it"
          confirm="Delete"
          onCancel={close}
          onConfirm={() => void remove()}
          title="Delete this project?"
        >
          <span className="font-medium text-foreground">{project.name}</span> and its instructions
          will be gone for good. Its chats stay, without a project.
        </ConfirmDialog>
      )}
    </>
  );
}

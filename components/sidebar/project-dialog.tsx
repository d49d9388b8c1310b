"use client";

import { type FormEvent, useState } from "react";
import type { Project } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useFrame } from "./frame-context";

const MAX_NAME_LENGTH = 80;
const MAX_INSTRUCTIONS_LENGTH = 8_000;
const FIELD =
  "mt-1.5 w-full rounded-lg border border-border-strong bg-background px-3 text-base md:text-sm";

type Props = {
  /** None: a new one is made. */
  project?: Project;
  onClose(): void;
  onCreated?(id: string): void;
};

export function ProjectDialog({ project, onClose, onCreated }: Props) {
  const { projects } = useFrame();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A dialog that was opened from another form is a form of its own.
    event.stopPropagation();
    const fields = new FormData(event.currentTarget);
    const values = {
      name: String(fields.get("name")),
      instructions: String(fields.get("instructions")),
    };
    setSaving(true);
    try {
      if (project) await projects.change(project.id, values);
      else onCreated?.(await projects.create(values));
      onClose();
    } catch (error) {
      setProblem(toChatFailure(error).message);
      setSaving(false);
    }
  }

  return (
    <Dialog
      description="A folder for chats. Its instructions go to the model with each of them."
      onClose={onClose}
      title={project ? "Edit project" : "New project"}
    >
      <form className="mt-5" onSubmit={save}>
        <label className="block font-medium text-sm">
          Name
          <input
            autoComplete="off"
            className={`${FIELD} h-10 font-normal touch:h-11`}
            defaultValue={project?.name}
            maxLength={MAX_NAME_LENGTH}
            name="name"
            required
          />
        </label>
        <label className="mt-4 block font-medium text-sm">
          Instructions
          <textarea
            className={`${FIELD} scroll-thin block min-h-32 resize-y py-2 font-normal leading-relaxed`}
            defaultValue={project?.instructions}
            maxLength={MAX_INSTRUCTIONS_LENGTH}
            name="instructions"
            placeholder="What every reply in this project should know or do"
          />
        </label>
        <p aria-live="polite" className="mt-3 text-danger text-sm empty:hidden" role="status">
          {problem}
        </p>
        <div className="mt-5 flex justify-end gap-2">
          <Button look="outline" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={isSaving} look="solid" type="submit">
            {project ? "Save" : "Create"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

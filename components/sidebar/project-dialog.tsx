"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Project } from "@/lib/chats/types";
import { type ChatFailure, toChatFailure } from "@/lib/client/chat-error";
import { useFailureWords } from "@/lib/client/use-failure-words";
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

export default function ProjectDialog({ project, onClose, onCreated }: Props) {
  const t = useTranslations("sidebar");
  const common = useTranslations("common");
  const failureWords = useFailureWords();
  const { projects } = useFrame();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ChatFailure>();

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
      else {
        // Not within the call: where nobody is called, what stands in the brackets does not happen.
        const id = await projects.create(values);
        onCreated?.(id);
      }
      onClose();
    } catch (error) {
      setProblem(toChatFailure(error));
      setSaving(false);
    }
  }

  return (
    <Dialog
      description={t("project.description")}
      onClose={onClose}
      title={t(project ? "project.edit" : "newProject")}
    >
      <form className="mt-5" onSubmit={save}>
        <label className="block font-medium text-sm">
          {t("project.name")}
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
          {t("project.instructions")}
          <textarea
            className={`${FIELD} scroll-thin block min-h-32 resize-y py-2 font-normal leading-relaxed`}
            defaultValue={project?.instructions}
            maxLength={MAX_INSTRUCTIONS_LENGTH}
            name="instructions"
            placeholder={t("project.instructionsHint")}
          />
        </label>
        <p aria-live="polite" className="mt-3 text-danger text-sm empty:hidden" role="status">
          {problem && failureWords(problem)}
        </p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button look="outline" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button disabled={isSaving} look="solid" type="submit">
            {project ? common("save") : t("project.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

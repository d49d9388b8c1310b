"use client";

import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useFrame } from "../sidebar/frame-context";

/** Beside attached images: that the model cannot see them, and one that can. Nobody has to take it. */
export default function BlindNote(): ReactNode {
  const t = useTranslations("model.blind");
  const { models, model, choose } = useFrame().model;
  if (!model || model.sees) return null;
  const seeing = models.find(({ sees }) => sees);

  function change(id: string) {
    choose(id);
    document.getElementById("composer")?.focus();
  }

  return (
    <div
      className="flex flex-wrap items-center gap-x-2 px-2 pb-1 text-notice text-xs leading-relaxed"
      data-testid="blind-note"
    >
      <p role="status">
        {/* In the line: beside it, a paragraph of two lines would leave it one of its own. */}
        <EyeOff aria-hidden="true" className="me-2 inline size-4 align-text-bottom" />
        {t("text", { model: model.name })}
      </p>
      {seeing && (
        <button
          className="min-h-6 rounded-sm font-medium underline underline-offset-2 touch:min-h-11"
          onClick={() => change(seeing.id)}
          type="button"
        >
          {t("use", { model: seeing.name })}
        </button>
      )}
    </div>
  );
}

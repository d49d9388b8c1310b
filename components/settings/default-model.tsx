"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Preferences } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { useOnceAtATime } from "@/lib/client/use-once-at-a-time";
import { useFrame } from "../sidebar/frame-context";
import { SaveNote } from "./save-note";
import { SettingSelect } from "./setting-select";
import type { SaveState } from "./use-saved-text";

type Props = { first: string | null; onSave(change: Partial<Preferences>): Promise<void> };

export function DefaultModel({ first, onSave }: Props) {
  const t = useTranslations("settings");
  const wordsOf = useFailureWords();
  const { models, choose } = useFrame().model;
  const [chosen, setChosen] = useState(first ?? "");
  const [state, setState] = useState<SaveState>({ step: "untouched" });
  const providers = [...new Set(models.map(({ provider }) => provider))];

  const wanted = useRef(chosen);
  const saved = useRef(chosen);

  async function save(id: string) {
    try {
      await onSave({ defaultModel: id || null });
      saved.current = id;
      // What this browser chose before is older than this wish.
      choose("");
      setState({ step: "saved" });
    } catch (error) {
      if (wanted.current !== id) return setState({ step: "untouched" });
      wanted.current = saved.current;
      setChosen(saved.current);
      setState({ step: "failed", why: wordsOf(toChatFailure(error)) });
    }
  }

  const keep = useOnceAtATime(async () => {
    // What was chosen while another choice was being saved comes after it, also where that failed.
    while (wanted.current !== saved.current) {
      setState({ step: "saving" });
      await save(wanted.current);
    }
  });

  function pick(id: string) {
    wanted.current = id;
    setChosen(id);
    void keep();
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <SettingSelect
        aria-label={t("model.title")}
        onChange={(event) => pick(event.target.value)}
        value={chosen}
      >
        <option value="">{t("model.first", { name: models[0]?.name ?? "–" })}</option>
        {providers.map((provider) => (
          <optgroup key={provider} label={provider}>
            {models
              .filter((model) => model.provider === provider)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </SettingSelect>
      <div aria-live="polite">
        <SaveNote state={state} />
      </div>
    </div>
  );
}

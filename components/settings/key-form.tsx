"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toChatFailure } from "@/lib/client/chat-error";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { Button } from "../ui/button";

const MAX_NAME_LENGTH = 60;

type Props = { onMake(name: string): Promise<void> };

/** Asks for a name and makes a key of it; what the server refuses is said below the field. */
export function KeyForm({ onMake }: Props) {
  const t = useTranslations("settings");
  const wordsOf = useFailureWords();
  const id = useId();
  const [name, setName] = useState("");
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function make() {
    setMaking(true);
    setFailure(undefined);
    try {
      await onMake(name);
      setName("");
    } catch (error) {
      setFailure(wordsOf(toChatFailure(error)));
    } finally {
      setMaking(false);
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && !isMaking) make();
      }}
    >
      <label className="text-muted-foreground text-xs" htmlFor={id}>
        {t("apiKeys.name")}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          aria-describedby={failure && `${id}-failure`}
          aria-invalid={failure !== undefined}
          autoComplete="off"
          className="h-10 min-w-40 flex-1 rounded-lg border border-border-strong bg-card px-3 text-base -outline-offset-2 md:text-sm touch:h-11"
          enterKeyHint="done"
          id={id}
          maxLength={MAX_NAME_LENGTH}
          onChange={(event) => setName(event.target.value)}
          placeholder={t("apiKeys.placeholder")}
          value={name}
        />
        <Button disabled={!name.trim() || isMaking} look="solid" type="submit">
          {t(isMaking ? "apiKeys.making" : "apiKeys.make")}
        </Button>
      </div>
      {failure && (
        <p className="mt-2 text-danger text-sm" id={`${id}-failure`} role="alert">
          {failure}
        </p>
      )}
    </form>
  );
}

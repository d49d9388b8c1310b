"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { NewApiKey } from "@/lib/api-keys/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { type ApiKeys, useApiKeys } from "@/lib/client/use-api-keys";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { LoadNote } from "../ui/load-note";
import { CopyField } from "./copy-field";
import { KeyForm } from "./key-form";
import { KeyItem } from "./key-item";
import { NewKey } from "./new-key";
import { SettingGroup } from "./setting-group";

const ADDRESSES = [
  { label: "address.document", copy: "address.copyDocument", path: "/api/openapi.json" },
  { label: "address.mcp", copy: "address.copyMcp", path: "/api/mcp" },
  { label: "address.api", copy: "address.copyApi", path: "/api/v1/artifacts" },
] as const;

type ListProps = { list: ApiKeys; onRevoke(id: string): Promise<void> };

function KeyList({ list, onRevoke }: ListProps) {
  const t = useTranslations("settings");
  if (list.error) return <LoadNote error={list.error} onRetry={list.reload} />;
  if (list.keys.length === 0) {
    return list.isLoading ? (
      <LoadNote error={undefined} onRetry={list.reload} />
    ) : (
      <p className="text-muted-foreground text-sm">{t("apiKeys.none")}</p>
    );
  }
  return (
    <ul>
      {list.keys.map((key) => (
        <KeyItem apiKey={key} key={key.id} onRevoke={() => onRevoke(key.id)} />
      ))}
    </ul>
  );
}

/** Keys for programs, and where programs find what the keys open. */
export function ApiKeysSection() {
  const t = useTranslations("settings");
  const wordsOf = useFailureWords();
  const list = useApiKeys();
  const [made, setMade] = useState<NewApiKey>();
  const [failure, setFailure] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);

  async function revoke(id: string) {
    setFailure(undefined);
    try {
      await list.revoke(id);
      if (made?.id === id) setMade(undefined);
      title.current?.focus();
    } catch (error) {
      setFailure(t("apiKeys.notRevoked", { why: wordsOf(toChatFailure(error)) }));
    }
  }

  return (
    <>
      <SettingGroup hint={t("apiKeys.hint")} title={t("apiKeys.title")}>
        {made ? (
          <NewKey made={made} onDone={() => setMade(undefined)} />
        ) : (
          <KeyForm onMake={async (name) => setMade(await list.make(name))} />
        )}
      </SettingGroup>
      <SettingGroup title={t("apiKeys.yours")} titleRef={title}>
        <KeyList list={list} onRevoke={revoke} />
        {failure && (
          <p className="mt-2 text-danger text-sm" role="alert">
            {failure}
          </p>
        )}
      </SettingGroup>
      <SettingGroup title={t("apiKeys.addresses")}>
        <div className="grid gap-3">
          {ADDRESSES.map(({ label, copy, path }) => (
            <CopyField
              copyLabel={t(copy)}
              key={path}
              label={t(label)}
              value={window.location.origin + path}
            />
          ))}
        </div>
      </SettingGroup>
    </>
  );
}

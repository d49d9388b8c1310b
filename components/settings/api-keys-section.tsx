"use client";

import { useRef, useState } from "react";
import type { NewApiKey } from "@/lib/api-keys/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { type ApiKeys, useApiKeys } from "@/lib/client/use-api-keys";
import { Button } from "../ui/button";
import { CopyField } from "./copy-field";
import { KeyForm } from "./key-form";
import { KeyItem } from "./key-item";
import { NewKey } from "./new-key";
import { SettingGroup } from "./setting-group";

const ADDRESSES = [
  { label: "OpenAPI document", path: "/api/openapi.json" },
  { label: "MCP endpoint", path: "/api/mcp" },
  { label: "HTTP API", path: "/api/v1/artifacts" },
];

type ListProps = { list: ApiKeys; onRevoke(id: string): Promise<void> };

function KeyList({ list, onRevoke }: ListProps) {
  if (list.error) {
    return (
      <div className="flex items-center gap-3 text-sm" role="alert">
        <p className="text-danger">{toChatFailure(list.error).message}</p>
        <Button look="outline" onClick={list.reload}>
          Try again
        </Button>
      </div>
    );
  }
  if (list.keys.length === 0) {
    return (
      <p className="text-muted-foreground text-sm">
        {list.isLoading ? "Loading…" : "There are no keys yet."}
      </p>
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
      setFailure(`The key was not revoked. ${toChatFailure(error).message}`);
    }
  }

  return (
    <>
      <SettingGroup
        hint="A key lets a program, such as a custom GPT or an MCP client, save and read artifacts in your name."
        title="Make an API key"
      >
        {made ? (
          <NewKey made={made} onDone={() => setMade(undefined)} />
        ) : (
          <KeyForm onMake={async (name) => setMade(await list.make(name))} />
        )}
      </SettingGroup>
      <SettingGroup title="Your keys" titleRef={title}>
        <KeyList list={list} onRevoke={revoke} />
        {failure && (
          <p className="mt-2 text-danger text-sm" role="alert">
            {failure}
          </p>
        )}
      </SettingGroup>
      <SettingGroup title="Where programs connect">
        <div className="grid gap-3">
          {ADDRESSES.map(({ label, path }) => (
            <CopyField key={path} label={label} value={window.location.origin + path} />
          ))}
        </div>
      </SettingGroup>
    </>
  );
}

"use client";

import { useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { ArtifactView } from "@/lib/artifacts/contract";
import { textPath } from "@/lib/client/artifacts/artifact-paths";
import { sizeOf } from "@/lib/client/artifacts/artifact-words";
import { useArtifactText } from "@/lib/client/artifacts/use-artifact-text";
import type { Language } from "@/lib/i18n/languages";
import { useDesk } from "./desk-context";
import { DiffView } from "./diff-view";
import { TextSkeleton } from "./panel-loading";
import { ArtifactUnreachable } from "./panel-states";
import { COMPARED_LENGTH } from "./reading";

type Props = { view: ArtifactView; title: string; mediaType: string };

/** The versions, and what differs between two of them. */
export default function VersionsPane({ view, title, mediaType }: Props) {
  const t = useTranslations("artifact");
  const newestFirst = view.versions.toSorted((a, b) => b.version - a.version);
  const newest = newestFirst[0]?.version ?? 1;
  const [from, setFrom] = useState(Math.max(1, view.meta.version - 1));
  const [to, setTo] = useState(view.meta.version === 1 ? newest : view.meta.version);

  if (newestFirst.length < 2) {
    return (
      <p className="px-4 py-5 text-muted-foreground text-sm leading-relaxed">{t("version.only")}</p>
    );
  }
  return (
    <div className="flex h-full flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-2.5 text-sm">
        <Choice label={t("version.from")} onChange={setFrom} value={from} versions={newestFirst} />
        <Choice label={t("version.to")} onChange={setTo} value={to} versions={newestFirst} />
      </div>
      <div className="min-h-0 flex-1">
        {from === to ? (
          <p className="px-4 py-5 text-muted-foreground text-sm">{t("version.same")}</p>
        ) : (
          <Comparison from={from} mediaType={mediaType} title={title} to={to} view={view} />
        )}
      </div>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: number;
  versions: ArtifactView["versions"];
  onChange(version: number): void;
};

function Choice({ label, value, versions, onChange }: ChoiceProps) {
  const t = useTranslations("artifact");
  const language = useLocale();
  const id = useId();
  return (
    <div className="flex min-w-0 flex-1 basis-72 items-center gap-2">
      <label className="w-9 shrink-0 text-muted-foreground" htmlFor={id}>
        {label}
      </label>
      <select
        className="h-9 min-w-0 flex-1 rounded-lg border border-border-strong bg-card px-2 text-foreground"
        id={id}
        onChange={(event) => onChange(Number(event.target.value))}
        value={value}
      >
        {versions.map(({ version, createdAt }) => (
          <option key={version} value={version}>
            {`${t("version.name", { version })} · ${when(createdAt, language)}`}
          </option>
        ))}
      </select>
    </div>
  );
}

const when = (iso: string, language: Language) =>
  new Date(iso).toLocaleString(language, {
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  });

type ComparisonProps = Props & { from: number; to: number };

function Comparison({ view, title, mediaType, from, to }: ComparisonProps) {
  const t = useTranslations("artifact");
  const language = useLocale();
  const { sessionId } = useDesk();
  const sizes = view.versions.filter(({ version }) => version === from || version === to);
  const isTooLarge = sizes.some(({ bytes }) => bytes > COMPARED_LENGTH);
  const path = (version: number) =>
    isTooLarge ? undefined : textPath(sessionId, view.meta.artifactId, version);
  const before = useArtifactText(path(from));
  const after = useArtifactText(path(to));

  if (isTooLarge) {
    return (
      <p className="px-4 py-5 text-muted-foreground text-sm leading-relaxed">
        {t("version.tooLarge", { size: sizeOf(COMPARED_LENGTH, language) })}
      </p>
    );
  }
  const failed = before.failure ? before : after.failure ? after : undefined;
  if (failed?.failure)
    return <ArtifactUnreachable failure={failed.failure} onRetry={failed.retry} />;
  if (before.text === undefined || after.text === undefined) return <TextSkeleton />;
  return (
    <DiffView
      after={after.text}
      before={before.text}
      label={t("version.changes", { title, from, to })}
      mediaType={mediaType}
      title={title}
    />
  );
}

"use client";

import { useId, useState } from "react";
import type { ArtifactView } from "@/lib/artifacts/contract";
import { textPath } from "@/lib/client/artifacts/artifact-api";
import { sizeOf } from "@/lib/client/artifacts/artifact-words";
import { useArtifactText } from "@/lib/client/artifacts/use-artifact-text";
import { useDesk } from "./desk-context";
import { DiffView } from "./diff-view";
import { TextSkeleton } from "./panel-loading";
import { ArtifactUnreachable } from "./panel-states";
import { COMPARED_LENGTH } from "./reading";

type Props = { view: ArtifactView; title: string; mediaType: string };

/** The versions, and what differs between two of them. */
export default function VersionsPane({ view, title, mediaType }: Props) {
  const newestFirst = view.versions.toSorted((a, b) => b.version - a.version);
  const newest = newestFirst[0]?.version ?? 1;
  const [from, setFrom] = useState(Math.max(1, view.meta.version - 1));
  const [to, setTo] = useState(view.meta.version === 1 ? newest : view.meta.version);

  if (newestFirst.length < 2) {
    return (
      <p className="px-4 py-5 text-muted-foreground text-sm leading-relaxed">
        This is the only version. Saving a changed text makes the next one, and here is where the
        two are compared.
      </p>
    );
  }
  return (
    <div className="flex h-full flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-2.5 text-sm">
        <Choice label="From" onChange={setFrom} value={from} versions={newestFirst} />
        <Choice label="To" onChange={setTo} value={to} versions={newestFirst} />
      </div>
      <div className="min-h-0 flex-1">
        {from === to ? (
          <p className="px-4 py-5 text-muted-foreground text-sm">
            That is the same version twice. Choose two to compare.
          </p>
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
  const id = useId();
  return (
    <div className="flex min-w-0 flex-1 basis-56 items-center gap-2">
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
            Version {version} · {when(createdAt)}
          </option>
        ))}
      </select>
    </div>
  );
}

const when = (iso: string) =>
  new Date(iso).toLocaleString([], {
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  });

type ComparisonProps = Props & { from: number; to: number };

function Comparison({ view, title, mediaType, from, to }: ComparisonProps) {
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
        These versions are too large to compare here: at most {sizeOf(COMPARED_LENGTH)} each.
        Download both to compare them with a program of yours.
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
      label={`${title}: what changed from version ${from} to version ${to}`}
      mediaType={mediaType}
      title={title}
    />
  );
}

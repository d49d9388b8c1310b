"use client";

import { lazy, Suspense } from "react";
import { AttachmentAnnouncer } from "./attachment-announcer";
import type { AttachmentChipsProps } from "./attachment-chips";

const load = () => import("./attachment-chips");

/** Before somebody attaches something, and loses the network. */
export const preloadChips = () => void load().catch(() => undefined);

/** They come with the first thing attached; without a network, it has at least its name. */
const AttachmentChips = lazy(() =>
  load().then(
    (file) => ({ default: file.AttachmentChips }),
    () => ({ default: Names }),
  ),
);

function Names({ attachments }: AttachmentChipsProps) {
  return (
    <ul className="px-2 py-1 text-sm">
      {attachments.items.map(({ id, name }) => (
        <li className="truncate" key={id}>
          {name}
        </li>
      ))}
    </ul>
  );
}

export function AttachmentTray(props: AttachmentChipsProps) {
  const { attachments } = props;
  return (
    <>
      {attachments.items.length > 0 && (
        <Suspense fallback={<Names {...props} />}>
          <AttachmentChips {...props} />
        </Suspense>
      )}
      <AttachmentAnnouncer {...attachments} />
    </>
  );
}

"use client";

import { lazy, Suspense } from "react";
import { later } from "../ui/later";
import type { AttachmentChipsProps } from "./attachment-chips";

const load = () => import("./attachment-chips");

/** They come with the first thing attached; without a network, it has at least its name. */
const AttachmentChips = lazy(() =>
  load().then(
    (file) => ({ default: file.AttachmentChips }),
    () => ({ default: Names }),
  ),
);

/** Without a network nothing is saved that there could be news of. */
const news = later(
  () => import("./attachment-news").then((file) => file.AttachmentNews),
  () => null,
);

/** Before somebody attaches something, and loses the network. */
export function preloadChips(): void {
  load().catch(() => undefined);
  news.preload();
}

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
      <div
        aria-relevant="additions"
        className="sr-only"
        data-testid="attachment-news"
        role="status"
      >
        {attachments.items.length > 0 && <news.Later {...attachments} />}
      </div>
    </>
  );
}

"use client";

import { later, type Reload } from "../ui/later";
import { NotLoaded } from "../ui/not-loaded";
import type { AttachmentChipsProps } from "./attachment-chips";

/** They come with the first thing attached; without a network, it has at least its name. */
const chips = later(
  () => import("./attachment-chips"),
  (props: AttachmentChipsProps & Reload) => (
    <>
      <Names {...props} />
      <NotLoaded {...props} />
    </>
  ),
  Names,
);

/** Without a network nothing is saved that there could be news of. */
const news = later(() => import("./attachment-news"));

/** Before somebody attaches something, and loses the network. */
export function preloadChips(): void {
  chips.preload();
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
      {attachments.items.length > 0 && <chips.Later {...props} />}
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

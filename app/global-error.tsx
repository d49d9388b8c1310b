"use client";

import { Notice } from "@/components/ui/notice";
import "./globals.css";

/** Takes the place of the whole document when even its frame fails. */
export default function GlobalError({ reset }: { reset(): void }) {
  return (
    <html lang="en">
      <body className="flex min-h-dvh antialiased">
        <title>Holdfast</title>
        <Notice onRetry={reset} title="Holdfast could not be shown">
          Something went wrong on our side. Your chats are kept.
        </Notice>
      </body>
    </html>
  );
}

import type { ReactNode } from "react";
import { Logo } from "./logo";

type Props = {
  title: string;
  /** What the way to a new chat is called. */
  wayOut: string;
  /** Another way on, before that one. */
  action?: ReactNode;
  children: ReactNode;
};

/** A page that says why there is nothing else on it, and the way on. What the server renders of it stays there. */
export function NoticeFrame({ title, wayOut, action, children }: Props) {
  return (
    <main className="m-auto w-full max-w-lg px-6 py-16 outline-none" id="main" tabIndex={-1}>
      <Logo className="mb-5 size-10 text-primary" />
      <h1 className="text-balance font-serif text-3xl leading-tight tracking-tight">{title}</h1>
      <p className="mt-3 text-muted-foreground leading-relaxed">{children}</p>
      <div className="mt-7 flex flex-wrap gap-2">
        {action}
        <a
          className="inline-flex h-10 items-center rounded-lg border bg-card px-4 font-medium text-sm hover:bg-muted touch:h-11"
          href="/"
        >
          {wayOut}
        </a>
      </div>
    </main>
  );
}

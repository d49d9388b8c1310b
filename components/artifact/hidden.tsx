import type { ReactNode } from "react";

/** For messages: words that are only said, where the eye has them from their place. */
export const hidden = (words: ReactNode) => <span className="sr-only">{words}</span>;

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import {
  forgetTemporary,
  loadTemporary,
  type StoredTemporary,
} from "@/lib/client/temporary/stored-temporary";

const EMPTY: StoredTemporary = { messages: [], streamId: undefined };
const NAME = "temporary";

/** The temporary chat of this tab, where the address asks for it; another page leaves it as it is. */
export function useTemporary() {
  const isAsked = useSearchParams().has(NAME);
  const [temporary, setTemporary] = useState<StoredTemporary>();
  // After the first render, which has to be the server's.
  useEffect(() => setTemporary(isAsked ? (loadTemporary() ?? EMPTY) : undefined), [isAsked]);
  const begin = useCallback(() => {
    window.history.pushState(null, "", `/?${NAME}`);
    // Not when the address has come to the page: what is typed at once must not be kept.
    setTemporary(loadTemporary() ?? EMPTY);
  }, []);
  const end = useCallback(() => {
    forgetTemporary();
    window.history.replaceState(null, "", "/");
  }, []);
  return { temporary, begin, end };
}

import { useCallback, useEffect, useState } from "react";
import {
  forgetTemporary,
  loadTemporary,
  type StoredTemporary,
} from "@/lib/client/temporary/stored-temporary";

const EMPTY: StoredTemporary = { messages: [], streamId: undefined };

/** The temporary chat of this tab, if it has one. */
export function useTemporary() {
  const [temporary, setTemporary] = useState<StoredTemporary>();
  // After the first render, which has to be the server's.
  useEffect(() => setTemporary(loadTemporary()), []);
  const begin = useCallback(() => setTemporary(EMPTY), []);
  const end = useCallback(() => {
    forgetTemporary();
    setTemporary(undefined);
  }, []);
  return { temporary, begin, end };
}

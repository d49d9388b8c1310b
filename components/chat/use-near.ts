import {
  createContext,
  type RefObject,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";

type Watch = (element: Element, onNear: () => void) => () => void;

/** Half a screen further than the browser itself lays out what it had skipped, so that nobody sees the change. */
const MARGIN = "150% 0px";

export const NearContext = createContext<Watch | undefined>(undefined);

/** One observer for a whole list. */
export function useWatch(root: RefObject<Element | null>): Watch {
  const waiting = useRef(new Map<Element, () => void>());
  const observer = useRef<IntersectionObserver>(undefined);

  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = undefined;
    },
    [],
  );

  return useCallback(
    (element, onNear) => {
      observer.current ??= new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) waiting.current.get(target)?.();
          }
        },
        { root: root.current, rootMargin: MARGIN },
      );
      waiting.current.set(element, onNear);
      observer.current.observe(element);
      return () => {
        waiting.current.delete(element);
        observer.current?.unobserve(element);
      };
    },
    [root],
  );
}

/**
 * Whether something has come near to what is seen, once.
 * @param isNearFirst how it begins
 * @param isWatched whether it can come near at all
 */
export function useNear<E extends Element>(isNearFirst: boolean, isWatched = true) {
  const [isNear, setNear] = useState(isNearFirst);
  const ref = useRef<E>(null);
  const watch = useContext(NearContext);
  useEffect(() => {
    if (isNear || !isWatched || !ref.current || !watch) return;
    return watch(ref.current, () => startTransition(() => setNear(true)));
  }, [isNear, isWatched, watch]);
  return { ref, isNear };
}

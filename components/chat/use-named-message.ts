import { useEffect, useRef } from "react";
import { namedMessage } from "@/lib/client/message-address";
import { useLatest } from "@/lib/client/use-latest";
import { reveal } from "./reveal";

/**
 * Shows the message that the address names: when the chat is opened, as soon as the message is there, and when the
 * address names another.
 * @param count of the messages that are here
 */
export function useNamedMessage(count: number, stopScroll: () => void): void {
  const stop = useLatest(stopScroll);
  /** What is still to be shown. */
  const wanted = useRef<string>(undefined);
  const isOpened = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a message that was not there may be among those that came
  useEffect(() => {
    const show = () => {
      const named = namedMessage();
      wanted.current = named?.element ? undefined : named?.id;
      if (!named?.element) return;
      stop.current();
      return reveal(named.element);
    };
    const isDue = !isOpened.current || wanted.current !== undefined;
    isOpened.current = true;
    let end = isDue ? show() : undefined;
    const onChange = () => {
      end?.();
      end = show();
    };
    window.addEventListener("hashchange", onChange);
    return () => {
      window.removeEventListener("hashchange", onChange);
      end?.();
    };
  }, [count, stop]);
}

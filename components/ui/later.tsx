import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";

type Loaded<Props> = { default: ComponentType<Props> };
export type Reload = { onReload(): void };

const Nothing = () => null;

/**
 * A component that is loaded when it is first rendered, or before by `preload`. Once it is loaded it is there at once,
 * which `lazy` alone leaves a hole for.
 *
 * What could not be loaded can still come: `lazy` keeps the first answer for ever, so that answer is then `Again`, which
 * asks when it is rendered, when the network is back, when somebody else has got it and when a person wants it.
 * @param Otherwise stands in its place where it cannot be loaded
 * @param Meanwhile stands there until that is known
 */
export function later<Props extends object>(
  load: () => Promise<Loaded<Props>>,
  Otherwise: ComponentType<Props & Reload> = Nothing,
  Meanwhile: ComponentType<Props> = Nothing,
) {
  let known: ComponentType<Props> | undefined;
  const waiting = new Set<() => void>();
  const get = async () => {
    const file = await load();
    known = file.default;
    return file;
  };
  const Lazy = lazy(() => get().catch((): Loaded<Props> => ({ default: Again })));

  function Again(props: Props) {
    const [file, setFile] = useState<Loaded<Props>>();
    const [hasFailed, setFailed] = useState(false);
    const ask = () => void get().then(setFile, () => setFailed(true));
    // biome-ignore lint/correctness/useExhaustiveDependencies: each asks for the same
    useEffect(() => {
      ask();
      waiting.add(ask);
      window.addEventListener("online", ask);
      return () => {
        waiting.delete(ask);
        window.removeEventListener("online", ask);
      };
    }, []);
    if (file) return <file.default {...props} />;
    return hasFailed ? <Otherwise {...props} onReload={ask} /> : <Meanwhile {...props} />;
  }

  function Later(props: Props) {
    const [Component] = useState(() => known ?? Lazy);
    return (
      <Suspense fallback={<Meanwhile {...props} />}>
        <Component {...props} />
      </Suspense>
    );
  }

  /** A failed load shows when it is rendered. */
  const preload = () =>
    void get().then(
      () => {
        for (const ask of waiting) ask();
      },
      () => undefined,
    );
  return { Later, preload };
}

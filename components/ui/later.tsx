import { type ComponentType, lazy, Suspense, useState } from "react";

/**
 * A component that is loaded when it is first rendered, or before by `preload`. Once it is loaded it is there at once,
 * which `lazy` alone leaves a hole for.
 * @param otherwise stands in its place where it cannot be loaded
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  otherwise: ComponentType<Props>,
) {
  let loaded: ComponentType<Props> | undefined;
  const get = async () => {
    loaded = await load();
    return loaded;
  };
  const Lazy = lazy(() => get().then(toFile, () => toFile(otherwise)));

  function Later(props: Props) {
    const [Component] = useState(() => loaded ?? Lazy);
    return (
      <Suspense>
        <Component {...props} />
      </Suspense>
    );
  }
  // A failed load shows when it is rendered.
  return { Later, preload: () => void get().catch(() => undefined) };
}

const toFile = <Component,>(component: Component) => ({ default: component });

import { useEffect, useState } from "preact/hooks";

export type Lazy<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "failed" };

const loaded = new Map<() => Promise<unknown>, unknown>();

/** Code that is fetched when first needed. `load` must be the same function each time: declare it outside the component. */
export function useLazy<T>(load: () => Promise<T>): Lazy<T> {
  const [state, setState] = useState<Lazy<T>>(() =>
    loaded.has(load)
      ? { kind: "ready", value: loaded.get(load) as T }
      : { kind: "loading" },
  );
  useEffect(() => {
    if (loaded.has(load)) return;
    let current = true;
    load().then(
      (value) => {
        loaded.set(load, value);
        if (current) setState({ kind: "ready", value });
      },
      () => {
        if (current) setState({ kind: "failed" });
      },
    );
    return () => {
      current = false;
    };
  }, [load]);
  return state;
}

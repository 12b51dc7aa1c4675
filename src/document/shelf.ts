import type * as Y from "yjs";

/** A part of the view, read again only after something of it has changed. */
export interface Shelf<T> {
  value(): T;
  /** The same value as before when nothing that shows has changed. */
  refresh(): T;
  stop(): void;
}

/** What a part of the view is read from. */
export interface ShelfParts<T> {
  readonly fields: readonly Y.Map<unknown>[];
  /** Texts at the root that belong to it. Those of removed things too: whoever is writing there brings them back. */
  texts(): Iterable<Y.Text>;
  /** `before` is the value so far, for the parts of it that have not changed. */
  read(before: T | null): T;
}

export function createShelf<T>({
  fields,
  texts,
  read,
}: ShelfParts<T>): Shelf<T> {
  let value = read(null);
  let isStale = false;
  const onChange = (): void => {
    isStale = true;
  };
  const followed = new Set<Y.Text>();
  const followTexts = (): void => {
    for (const text of texts()) {
      if (!followed.has(text)) text.observe(onChange);
      followed.add(text);
    }
  };
  fields.forEach((map) => map.observe(onChange));
  followTexts();

  return {
    value: () => value,
    refresh() {
      if (!isStale) return value;
      isStale = false;
      value = read(value);
      followTexts();
      return value;
    },
    stop() {
      fields.forEach((map) => map.unobserve(onChange));
      followed.forEach((text) => text.unobserve(onChange));
    },
  };
}

/** What has ever been added to a map whose keys are `id/added/tag` and `id/field`, without reading any of it. */
export const idsAdded = (fields: Y.Map<unknown>): ReadonlySet<string> =>
  new Set(
    [...fields.keys()]
      .filter((key) => key.includes("/added/"))
      .map((key) => key.slice(0, key.indexOf("/"))),
  );

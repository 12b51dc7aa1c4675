import { useEffect, useState } from "preact/hooks";
import type { SetId } from "../../domain/ids.ts";
import type { SetEntry } from "../../store/port.ts";
import { useApp } from "../app-context.ts";

/** How many notes each set holds; null where they cannot be read, nothing where they are not counted yet. */
export type NoteCounts = ReadonlyMap<SetId, number | null>;

/** Counts the notes of sets that are not open, one set after the other, so that sixty sets do not hold up the page. */
export function useNoteCounts(entries: readonly SetEntry[]): NoteCounts {
  const { manage } = useApp();
  const [counts, setCounts] = useState<NoteCounts>(new Map());
  useEffect(() => {
    let current = true;
    const countAll = async () => {
      for (const { id } of entries) {
        const count = await manage.countNotes(id).catch(() => null);
        if (!current) return;
        setCounts((known) =>
          known.get(id) === count ? known : new Map(known).set(id, count),
        );
      }
    };
    void countAll();
    return () => {
      current = false;
    };
  }, [entries, manage]);
  return counts;
}

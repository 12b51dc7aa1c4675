import { useRef } from "preact/hooks";

/**
 * Things stay where they are while someone works on them: what changes, joins the others or leaves them moves only in another `round`.
 * What is new stands last, and what comes back stands where it was.
 */
export function useKeptOrder<Id extends string>(
  sorted: readonly Id[],
  round: string,
): readonly Id[] {
  const kept = useRef({ round, ids: sorted });
  const before = kept.current.round === round ? kept.current.ids : [];
  const known = new Set(before);
  const ids = [...before, ...sorted.filter((id) => !known.has(id))];
  kept.current = { round, ids };
  return ids;
}

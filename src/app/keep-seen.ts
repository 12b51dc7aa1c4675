import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import { allNotes } from "../document/projection.ts";
import type { NoteId, SetId } from "../domain/ids.ts";
import type { OpenSet } from "../store/open-set.ts";
import { keepValue, readKept } from "./kept-values.ts";

const seenKey = (set: SetId) => `critical-friend:seen:${set}`;

/**
 * Which notes of colleagues have been seen on this device, so that the others can be shown as new. It is kept here and nowhere else:
 * nobody is told who has seen what. All that is in a set when it is first opened here counts as seen.
 * @returns What is to be called with notes that have been seen.
 */
export function keepSeen(
  set: ReadonlySignal<OpenSet | null>,
  news: Signal<ReadonlySet<NoteId>>,
): (notes: readonly NoteId[]) => void {
  let open: OpenSet | null = null;
  let seen: ReadonlySet<NoteId> | null = null;

  const refresh = (): void => {
    if (open === null) return;
    const theirs = allNotes(open.view)
      .filter((note) => !note.mine)
      .map(({ id }) => id);
    if (seen === null) {
      seen = new Set(theirs);
      keep();
    }
    const unseen = theirs.filter((id) => !seen?.has(id));
    const isSame =
      unseen.length === news.value.size &&
      unseen.every((id) => news.value.has(id));
    if (!isSame) news.value = new Set(unseen);
  };
  const keep = (): void => {
    // A set that nothing has been written in is not on the device either.
    if (open === null || seen === null || open.saving.kind === "new") return;
    const here = new Set(allNotes(open.view).map(({ id }) => id));
    keepValue(
      () => localStorage,
      seenKey(open.id),
      [...seen].filter((id) => here.has(id)),
    );
  };

  effect(() => {
    open = set.value;
    if (open === null) return;
    seen = readSeen(open.id);
    refresh();
    return open.subscribe(refresh);
  });
  addEventListener("storage", ({ key }) => {
    if (open === null || key !== seenKey(open.id)) return;
    seen = readSeen(open.id) ?? seen;
    refresh();
  });

  return (notes) => {
    seen = new Set([...(seen ?? []), ...notes]);
    keep();
    refresh();
  };
}

function readSeen(set: SetId): ReadonlySet<NoteId> | null {
  const value = readKept(() => localStorage, seenKey(set));
  return Array.isArray(value) ? new Set(value as NoteId[]) : null;
}

import { effect, type ReadonlySignal } from "@preact/signals";
import type { OpenSet } from "../store/open-set.ts";
import type { SharingActions, SharingView } from "../sync/port.ts";
import type { Preferences } from "../ui/preferences.ts";

/** Shows colleagues the member's name while a shared set is open here, unless there is none or it is not wanted. */
export function showPresence(
  {
    set,
    sharing,
    preferences,
  }: {
    readonly set: ReadonlySignal<OpenSet | null>;
    readonly sharing: ReadonlySignal<SharingView>;
    readonly preferences: ReadonlySignal<Preferences>;
  },
  showAs: SharingActions["showAs"],
): void {
  let before = "";
  effect(() => {
    const open = set.value?.id;
    const shared =
      open !== undefined && sharing.value.sets.has(open) ? open : null;
    const { name, present } = preferences.value;
    const shown = present && name !== "" ? name : null;
    const now = JSON.stringify([shared, shown]);
    // Nothing is asked of the engine by who shares nothing.
    if (now === before || (shared === null && before === "")) return;
    before = now;
    showAs(shared, shown);
  });
}

import type { CarriedFrom as Origin } from "../../domain/follow-up.ts";
import { useApp } from "../app-context.ts";
import { followUpCopy } from "../copy/follow-up.ts";

/** The meeting that something was carried from, and the way back to its set where this device has it. */
export function CarriedFrom({ from }: { readonly from: Origin }) {
  const app = useApp();
  const isHere = app.sets.value.some(
    ({ id, deletedAt }) => id === from.set && deletedAt === undefined,
  );
  return (
    <>
      <span>{followUpCopy.carried(from.title, from.date)}</span>
      {isHere && (
        <button
          type="button"
          class="button-link"
          onClick={() => void app.manage.open(from.set)}
        >
          {followUpCopy.openSet(from.title)}
        </button>
      )}
    </>
  );
}

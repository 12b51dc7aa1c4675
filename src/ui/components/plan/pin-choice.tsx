import { type Evidence, usualPins } from "../../../domain/pinned.ts";
import type { PlanItem } from "../../../domain/questioning-plan.ts";
import { useApp } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";
import { useMayWrite } from "../../hooks/use-may-write.ts";
import "../../styles/pins.css";

/** What the members want in front of them when an item is asked: chosen beforehand in the plan, or in the meeting itself. */
export function PinChoice({
  item,
  all,
}: {
  readonly item: PlanItem;
  readonly all: readonly Evidence[];
}) {
  const app = useApp();
  const mayWrite = useMayWrite();
  const chosen = app.view.value.pins.get(item.id);
  const cites = new Set<string>(chosen ?? usualPins(all));
  const pin = (cite: string, isPinned: boolean) => {
    const set = app.set.value;
    if (set === null) return;
    // The first choice is made from what stands there already.
    if (chosen === undefined) {
      for (const usual of cites) set.setPin(item.id, usual, true);
    }
    set.setPin(item.id, cite, isPinned);
    app.offerUndo({
      done: isPinned ? meetingCopy.pinned : meetingCopy.unpinned,
      undo() {
        for (const one of [...cites, cite])
          set.setPin(item.id, one, chosen?.has(one) ?? false);
      },
    });
  };
  return (
    <fieldset disabled={!mayWrite}>
      <legend class="visually-hidden">{meetingCopy.evidence}</legend>
      <p class="small quiet">{meetingCopy.pinsHint}</p>
      {all.map((one) => (
        <label key={one.cite} class="pin">
          <input
            type="checkbox"
            checked={cites.has(one.cite)}
            onChange={(event) => pin(one.cite, event.currentTarget.checked)}
          />
          <span>
            <strong>
              {one.kind === "paragraph" ? one.cite : one.indicator.title}
            </strong>{" "}
            {one.why}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { useId, useMemo, useState } from "preact/hooks";
import { evidenceFor } from "../../../domain/pinned.ts";
import { isReworded, type PlanItem } from "../../../domain/questioning-plan.ts";
import { useApp, usePack } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { PinChoice } from "./pin-choice.tsx";
import { NameField } from "./name-field.tsx";
import { themesListId } from "./plan-suggestions.tsx";
import { PlanSupplementaries } from "./plan-supplementaries.tsx";
import { WordsEditor } from "./words-editor.tsx";

interface PlanFieldsProps {
  readonly item: PlanItem;
  readonly place: number;
  readonly onDone: () => void;
  readonly onGone: () => void;
}

/** Everything that can be changed of an item, other than its place, its time and who leads. */
export function PlanFields({ item, place, onDone, onGone }: PlanFieldsProps) {
  const app = useApp();
  const set = app.set.value;
  const [followId, themeId] = [useId(), useId()];
  const change = (
    changed: Partial<PlanItem>,
    seen?: Pick<PlanItem, "follow">,
  ) => set?.changePlanItem(item.id, changed, seen);
  const remove = () => {
    if (set === null) return;
    onGone();
    const gone = set.removeFromPlan(item.id);
    app.offerUndo({
      done: planCopy.removed,
      undo: () => set.restoreToPlan(gone),
    });
  };
  const reset = () => {
    const { wording } = item;
    set?.writePlanWords(item.id, "");
    app.offerUndo({
      done: planCopy.reset,
      undo: () => set?.writePlanWords(item.id, wording),
    });
  };
  return (
    <div class="plan-fields">
      <WordsEditor
        entry={item}
        label={planCopy.words(place)}
        onDone={() => {
          if (item.source.kind === "own" && item.wording.trim() === "")
            remove();
          else onDone();
        }}
      />
      <div class="plan-pair">
        <div class="field">
          <label for={followId}>{planCopy.follow}</label>
          <NameField
            id={followId}
            names={item.follow}
            onNames={(follow, seen) => change({ follow }, { follow: seen })}
          />
        </div>
        <div class="field">
          <label for={themeId}>{planCopy.theme}</label>
          <input
            id={themeId}
            list={themesListId}
            autocomplete="off"
            maxLength={80}
            value={item.theme}
            onInput={(event) => change({ theme: event.currentTarget.value })}
          />
        </div>
      </div>
      <label class="plan-check">
        <input
          type="checkbox"
          checked={item.covered}
          onChange={(event) => change({ covered: event.currentTarget.checked })}
        />
        {planCopy.isCovered}
      </label>
      <PlanSupplementaries item={item} place={place} />
      <Pins item={item} />
      <p class="plan-acts">
        {isReworded(item) && (
          <button type="button" class="button-link" onClick={reset}>
            {planCopy.backToPrinted}
          </button>
        )}
        <button type="button" class="button-link" onClick={remove}>
          {planCopy.remove}
        </button>
      </p>
    </div>
  );
}

/** The evidence that the members want in front of them when this is asked. */
function Pins({ item }: Pick<PlanFieldsProps, "item">) {
  const pack = usePack();
  const all = useMemo(
    () => evidenceFor(pack, item.source),
    [pack, item.source],
  );
  const [isOpen, setOpen] = useState(false);
  if (all.length === 0) return null;
  return (
    <details
      class="plan-change"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{planCopy.pins}</summary>
      {isOpen && <PinChoice item={item} all={all} />}
    </details>
  );
}

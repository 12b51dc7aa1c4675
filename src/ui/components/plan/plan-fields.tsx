import { useId, useMemo, useState } from "preact/hooks";
import { evidenceFor } from "../../../domain/pinned.ts";
import { isReworded, type PlanItem } from "../../../domain/questioning-plan.ts";
import { useApp, usePack } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { PinChoice } from "./pin-choice.tsx";
import { namesListId, themesListId } from "./plan-suggestions.tsx";
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
  const change = (changed: Partial<PlanItem>) =>
    set?.changePlanItem(item.id, changed);
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
        <TextField
          label={planCopy.follow}
          list={namesListId}
          value={item.follow}
          onText={(follow) => change({ follow })}
        />
        <TextField
          label={planCopy.theme}
          list={themesListId}
          value={item.theme}
          onText={(theme) => change({ theme })}
        />
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

function TextField({
  label,
  list,
  value,
  onText,
}: {
  readonly label: string;
  readonly list: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        list={list}
        autocomplete="off"
        maxLength={80}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}

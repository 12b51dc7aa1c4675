import { useRef } from "preact/hooks";
import {
  type PlanEntry,
  type PlanItem,
  wordsOf,
} from "../../../domain/questioning-plan.ts";
import { useApp } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";

/** The plan's items, each with its supplementaries. */
export function PlanList({ items }: { readonly items: readonly PlanItem[] }) {
  const list = useRef<HTMLOListElement>(null);
  const onGone = () => list.current?.focus({ preventScroll: true });
  return (
    <ol class="plan" ref={list} tabIndex={-1}>
      {items.map((item) => (
        <li key={item.id} id={item.id}>
          <Entry entry={item} onGone={onGone} />
          {item.supplementaries.length > 0 && (
            <ul>
              {item.supplementaries.map((entry) => (
                <li key={entry.id} id={entry.id}>
                  <Entry entry={entry} onGone={onGone} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Entry({
  entry,
  onGone,
}: {
  readonly entry: PlanEntry;
  readonly onGone: () => void;
}) {
  const app = useApp();
  const remove = () => {
    const set = app.set.value;
    if (set === null) return;
    onGone();
    const gone = set.removeFromPlan(entry.id);
    app.offerUndo({
      done: planCopy.removed,
      undo: () => set.restoreToPlan(gone),
    });
  };
  const isPaper = entry.source.kind === "question" && entry.wording === "";
  return (
    <>
      <p class={isPaper ? "paper" : undefined}>{wordsOf(entry)}</p>
      <p class="small quiet">
        {planCopy.source(entry.source)}{" "}
        <button
          type="button"
          class="button-link"
          aria-label={`${planCopy.remove}: ${wordsOf(entry)}`}
          onClick={remove}
        >
          {planCopy.remove}
        </button>
      </p>
    </>
  );
}

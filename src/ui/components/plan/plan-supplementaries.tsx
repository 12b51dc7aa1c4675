import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PlanItemId } from "../../../domain/ids.ts";
import {
  type PlanEntry,
  type PlanItem,
  wordsOf,
} from "../../../domain/questioning-plan.ts";
import { useApp } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { PlanComposer } from "./plan-composer.tsx";
import { PlanWords } from "./plan-words.tsx";
import { WordsEditor } from "./words-editor.tsx";

/** What may be asked after an item: to reword, put in order, remove, and add to. */
export function PlanSupplementaries({
  item,
  place,
}: {
  readonly item: PlanItem;
  readonly place: number;
}) {
  const section = useRef<HTMLElement>(null);
  // What is being written below is not shown twice.
  const [draft, setDraft] = useState<PlanItemId | null>(null);
  const entries = item.supplementaries.filter(({ id }) => id !== draft);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={planCopy.supplementariesTo(place)}
    >
      <p aria-hidden="true">
        <strong>{planCopy.supplementaries}</strong>
      </p>
      <ul>
        {entries.map((entry, index) => (
          <li key={entry.id}>
            <Supplementary
              entry={entry}
              index={index}
              count={entries.length}
              onGone={() => section.current?.focus({ preventScroll: true })}
            />
          </li>
        ))}
      </ul>
      <PlanComposer
        label={planCopy.addSupplementary(place)}
        placeholder={planCopy.supplementaryPlaceholder}
        under={item.id}
        onDraft={setDraft}
      />
    </section>
  );
}

function Supplementary({
  entry,
  index,
  count,
  onGone,
}: {
  readonly entry: PlanEntry;
  readonly index: number;
  readonly count: number;
  readonly onGone: () => void;
}) {
  const app = useApp();
  const set = app.set.value;
  const [isRewording, setRewording] = useState(false);
  const acts = useRef<HTMLParagraphElement>(null);
  const refocus = useRef("");
  // Whoever has reworded it, or moved it, stands where they were.
  useLayoutEffect(() => {
    const name = refocus.current;
    refocus.current = "";
    if (name !== "")
      acts.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  });
  const remove = () => {
    if (set === null) return;
    onGone();
    const gone = set.removeFromPlan(entry.id);
    app.offerUndo({
      done: planCopy.removed,
      undo: () => set.restoreToPlan(gone),
    });
  };
  if (isRewording) {
    return (
      <WordsEditor
        entry={entry}
        label={`${planCopy.reword}: ${wordsOf(entry)}`}
        autoFocus
        onDone={() => {
          refocus.current = "reword";
          setRewording(false);
          if (wordsOf(entry).trim() === "") remove();
        }}
      />
    );
  }
  const move = (name: "up" | "down", to: number) => {
    if (to < 0 || to >= count) return;
    refocus.current = name;
    set?.movePlanItem(entry.id, to);
  };
  const acting = [
    { name: "reword", words: planCopy.reword, act: () => setRewording(true) },
    { name: "up", words: planCopy.up, act: () => move("up", index - 1) },
    { name: "down", words: planCopy.down, act: () => move("down", index + 1) },
    { name: "remove", words: planCopy.removeOne, act: remove },
  ];
  return (
    <>
      <PlanWords entry={entry} />
      <p class="plan-acts" ref={acts}>
        {acting.map(({ name, words, act }) => (
          <button
            key={name}
            type="button"
            name={name}
            class="button-link"
            aria-label={`${words}: ${wordsOf(entry)}`}
            aria-disabled={
              (name === "up" && index === 0) ||
              (name === "down" && index === count - 1)
            }
            onClick={act}
          >
            {words}
          </button>
        ))}
      </p>
    </>
  );
}

import { useRef, useState } from "preact/hooks";
import type { PlanItemId } from "../../../domain/ids.ts";
import { isReworded, type PlanItem } from "../../../domain/questioning-plan.ts";
import { useApp } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { DownIcon, UpIcon } from "../icons.tsx";
import { memo } from "../memo.ts";
import { PlanFacts } from "./plan-facts.tsx";
import { PlanFields } from "./plan-fields.tsx";
import { MinutesField } from "./minutes-field.tsx";
import { NameField } from "./name-field.tsx";
import { PlanWords } from "./plan-words.tsx";

interface PlanRowProps {
  readonly item: PlanItem;
  /** From 1. */
  readonly place: number;
  /** What is written above it; empty for nothing. */
  readonly heading: string;
  /** In minutes from the first; undefined for what is not to be asked. */
  readonly start: number | undefined;
  readonly isLate: boolean;
  readonly onStep: (id: PlanItemId, step: -1 | 1, button: HTMLElement) => void;
  /** The row is about to go, and the focus with it. */
  readonly onGone: () => void;
}

/** One item of the plan: its place and its time, its words, who leads; the rest is under “Change”. Not drawn again unless it changed. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { item, place, heading, onStep } = props;
  const app = useApp();
  const [isOpen, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const change = (
    changed: Partial<Pick<PlanItem, "lead" | "minutes">>,
    seen?: Pick<PlanItem, "lead">,
  ) => app.set.value?.changePlanItem(item.id, changed, seen);
  const done = () => {
    setOpen(false);
    summary.current?.focus();
  };
  return (
    <li
      class="plan-item"
      id={item.id}
      data-id={item.id}
      data-covered={item.covered}
    >
      {heading !== "" && <h2>{heading}</h2>}
      <div class="plan-row">
        <Place {...props} />
        <div class="plan-said">
          <PlanWords entry={item} />
          {isReworded(item) && (
            <p class="small quiet printed">
              {planCopy.asPrinted} <span class="paper">{item.printed}</span>
            </p>
          )}
          <PlanFacts item={item} />
          {item.supplementaries.length > 0 && (
            <ul class="gaps plan-more">
              {item.supplementaries.map((entry) => (
                <li key={entry.id}>
                  <PlanWords entry={entry} />
                </li>
              ))}
            </ul>
          )}
        </div>
        <div class="plan-controls">
          <label class="plan-field">
            <span class="name visually-hidden" aria-hidden="true">
              {planCopy.lead}
            </span>
            <NameField
              aria-label={planCopy.leadOn(place)}
              names={item.lead}
              onNames={(lead, seen) => change({ lead }, { lead: seen })}
            />
          </label>
          <label class="plan-field">
            <span class="name visually-hidden" aria-hidden="true">
              {planCopy.minutes}
            </span>
            <MinutesField
              label={planCopy.minutesFor(place)}
              minutes={item.minutes}
              onMinutes={(minutes) => change({ minutes })}
            />
          </label>
          <span class="plan-steps">
            <button
              type="button"
              aria-label={planCopy.moveUp(place)}
              onClick={(event) => onStep(item.id, -1, event.currentTarget)}
            >
              <UpIcon />
            </button>
            <button
              type="button"
              aria-label={planCopy.moveDown(place)}
              onClick={(event) => onStep(item.id, 1, event.currentTarget)}
            >
              <DownIcon />
            </button>
          </span>
        </div>
        <details
          class="plan-change"
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary ref={summary} aria-label={planCopy.changeOne(place)}>
            {planCopy.change}
          </summary>
          {isOpen && (
            <PlanFields
              item={item}
              place={place}
              onDone={done}
              onGone={props.onGone}
            />
          )}
        </details>
      </div>
    </li>
  );
});

/** Where it stands, and when it begins; also what it is dragged by. */
function Place({ place, start, isLate }: PlanRowProps) {
  return (
    <div class="plan-place">
      <span class="grip">
        <span class="number">{place}</span>
      </span>
      {start !== undefined && (
        <span class="clock" data-late={isLate}>
          <span aria-hidden="true">{planCopy.clock(start)}</span>
          <span class="visually-hidden">{planCopy.startsAt(start)}</span>
          {isLate && <span class="visually-hidden">, {planCopy.late}</span>}
        </span>
      )}
    </div>
  );
}

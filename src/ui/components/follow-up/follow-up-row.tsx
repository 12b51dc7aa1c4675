import { useRef, useState } from "preact/hooks";
import {
  type FollowUp,
  followUpStates,
  saysNothing,
  standingOn,
} from "../../../domain/follow-up.ts";
import type { FollowUpId } from "../../../domain/ids.ts";
import { useApp } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";
import { memo } from "../memo.ts";
import { FollowUpFacts } from "./follow-up-facts.tsx";
import { FollowUpFields } from "./follow-up-fields.tsx";

interface FollowUpRowProps {
  readonly followUp: FollowUp;
  /** ISO 8601. */
  readonly today: string;
  /** It has just been begun here: its fields are open, and the first has the focus. */
  readonly isNew: boolean;
  /** Nothing is being written in it any more. */
  readonly onDone: (id: FollowUpId) => void;
  /** The row is about to go, and the focus with it. */
  readonly onGone: () => void;
}

/** One thing that is followed up: how it stands, what it is, whose and by when; the rest is under “Change”. */
export const FollowUpRow = memo(function FollowUpRow({
  followUp,
  today,
  isNew,
  onDone,
  onGone,
}: FollowUpRowProps) {
  const app = useApp();
  const [isOpen, setOpen] = useState(isNew);
  const summary = useRef<HTMLElement>(null);
  const { id, kind, source } = followUp;
  const standing = standingOn(followUp, today);
  const words = followUp.what.trim() || source.words || followUpCopy.unsaid;

  const remove = () => {
    const set = app.set.value;
    if (set === null) return;
    onGone();
    set.removeFollowUp(id);
    app.offerUndo({
      done: followUpCopy.removed,
      undo: () => set.restoreFollowUp(id),
    });
  };
  const done = () => {
    if (isNew && saysNothing(followUp)) {
      onGone();
      app.set.value?.removeFollowUp(id);
      return;
    }
    setOpen(false);
    onDone(id);
    summary.current?.focus();
  };
  return (
    <li class="follow-up" id={id} data-standing={standing}>
      <p class="standing-word">
        <strong>{followUpCopy.states[standing]}</strong>
        <span class="small">{followUpCopy.kinds[kind]}</span>
      </p>
      <div class="said">
        <What followUp={followUp} />
        <FollowUpFacts followUp={followUp} />
      </div>
      <StateField followUp={followUp} words={words} />
      <details
        class="follow-up-change"
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary ref={summary} aria-label={followUpCopy.changeOne(words)}>
          {followUpCopy.change}
        </summary>
        {isOpen && (
          <FollowUpFields
            followUp={followUp}
            autoFocus={isNew}
            onDone={done}
            onRemove={remove}
          />
        )}
      </details>
    </li>
  );
});

/** The members' words; until there are some, what was asked, which is the paper's or theirs and so is quoted. */
function What({ followUp }: { readonly followUp: FollowUp }) {
  const { kind, what, source } = followUp;
  if (what.trim() !== "") return <p class="words">{what}</p>;
  if (source.words === "")
    return <p class="words quiet">{followUpCopy.unsaid}</p>;
  return (
    <p class="words">
      {kind === "promise" ? followUpCopy.answerTo : followUpCopy.about}{" "}
      <span class={source.question === null ? undefined : "paper"}>
        “{source.words}”
      </span>
    </p>
  );
}

function StateField({
  followUp,
  words,
}: {
  readonly followUp: FollowUp;
  readonly words: string;
}) {
  const app = useApp();
  const { id, state: before } = followUp;
  return (
    <label class="follow-up-state">
      <span class="small quiet" aria-hidden="true">
        {followUpCopy.state}
      </span>
      <select
        aria-label={followUpCopy.stateOf(words)}
        value={before}
        onChange={(event) => {
          const set = app.set.value;
          const state = followUpStates.find(
            (one) => one === event.currentTarget.value,
          );
          if (set === null || state === undefined) return;
          const author = app.preferences.value.name;
          set.changeFollowUp(id, { state }, author);
          app.offerUndo({
            done: followUpCopy.nowIn(state),
            undo: () => set.changeFollowUp(id, { state: before }, author),
          });
        }}
      >
        {followUpStates.map((state) => (
          <option key={state} value={state}>
            {followUpCopy.states[state]}
          </option>
        ))}
      </select>
    </label>
  );
}

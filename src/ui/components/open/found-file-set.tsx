import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Note } from "../../../document/model.ts";
import { contentsOf } from "../../../document/set-contents.ts";
import {
  isNothing,
  type SetDifference,
} from "../../../document/set-difference.ts";
import { allNotes } from "../../../document/projection.ts";
import {
  type FoundFile,
  type RestoreOutcome,
  useApp,
} from "../../app-context.ts";
import { longDate } from "../../copy/dates.ts";
import { openCopy } from "../../copy/open.ts";
import { noteCopy } from "../../copy/notes.ts";
import { FileOutcome } from "./file-outcome.tsx";
import { SetPreview } from "./set-preview.tsx";

/** A colleague's file of a set: what it holds, and what it would change here. Nothing has changed until its reader says so. */
export function FoundFileSet({
  found,
  onOther,
}: {
  readonly found: FoundFile;
  readonly onOther: () => void;
}) {
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const [outcome, setOutcome] = useState<RestoreOutcome | null>(null);
  const { here, view } = found;
  const words = openCopy.fromFile;
  const mayWrite =
    here === null ||
    app.sharing.value.sets.get(here.entry.id)?.role !== "viewer";
  const nothing = here !== null && isNothing(here.brings);

  // The place where the file was chosen is gone; and so is, after that, the button that was pressed.
  useLayoutEffect(() => heading.current?.focus(), [outcome]);
  const act = async (work: () => Promise<RestoreOutcome>) =>
    setOutcome(await work());
  return (
    <>
      <div class="found">
        <h2 ref={heading} tabIndex={-1}>
          {found.title}
        </h2>
        <p>
          {[
            found.committee,
            found.date === ""
              ? ""
              : openCopy.found.meeting(longDate(found.date)),
          ]
            .filter((part) => part !== "")
            .join(", ")}
        </p>
        {here === null ? (
          <p>
            {openCopy.found.holds(contentsOf(view))}{" "}
            {view.notesByQuestion.size > 0 &&
              words.writers(writersOf(allNotes(view)))}
          </p>
        ) : (
          <>
            <p>{words.here(here.entry.title)}</p>
            {nothing ? <p>{words.nothing}</p> : <Brings brings={here.brings} />}
          </>
        )}
        {!mayWrite && <p>{words.readOnly}</p>}
        {outcome === null ? (
          <div class="set-acts">
            {mayWrite && !nothing && (
              <button
                type="button"
                class="button"
                onClick={() => void act(found.merge)}
              >
                {here === null ? words.keep : words.merge}
              </button>
            )}
            {here !== null && (
              <button
                type="button"
                class="button-plain"
                onClick={() => void act(found.keepApart)}
              >
                {words.apart}
              </button>
            )}
            <button type="button" class="button-link" onClick={onOther}>
              {openCopy.found.other}
            </button>
          </div>
        ) : (
          <FileOutcome outcome={outcome} />
        )}
      </div>
      {outcome === null && (
        <SetPreview
          view={here?.brings.news ?? view}
          pack={found.pack}
          changed={here?.brings.changed}
        />
      )}
    </>
  );
}

function Brings({ brings }: { readonly brings: SetDifference }) {
  const { added, changed, removed, marks, plan, followUps, details } = brings;
  const { brings: words } = openCopy.fromFile;
  const lines = [
    added.length > 0 && words.added(added.length, writersOf(added)),
    changed.length > 0 && words.changed(changed.length, writersOf(changed)),
    removed.length > 0 && words.removed(removed.length),
    marks > 0 && words.marks(marks),
    plan > 0 && words.plan(plan),
    followUps > 0 && words.followUps(followUps),
    details && words.details,
  ].filter((line) => line !== false);
  return (
    <div>
      <p>{words.title}</p>
      <ul class="brings">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const writersOf = (notes: readonly Note[]): readonly string[] => [
  ...new Set(notes.map(({ author }) => author || noteCopy.aColleague)),
];

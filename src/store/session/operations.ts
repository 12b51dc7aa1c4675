import { markAsked, setPin } from "../../document/asked.ts";
import { carryForward } from "../../document/carry-forward.ts";
import {
  addFollowUp,
  changeFollowUp,
  type FollowUpEdit,
  type Hand,
  removeFollowUp,
  restoreFollowUp,
  writeFollowUp,
} from "../../document/follow-up-operations.ts";
import {
  addHighlight,
  deleteHighlight,
  moveHighlight,
  restoreHighlight,
  tieHighlight,
  writeHighlight,
} from "../../document/highlight-operations.ts";
import {
  addNote,
  deleteNote,
  restoreNote,
  setAnsweredBy,
  showNoteTo,
  signNotes,
  writeNote,
} from "../../document/note-operations.ts";
import {
  addToPlan,
  changePlanItem,
  movePlanItem,
  removeFromPlan,
  restoreToPlan,
  setPlanMinutes,
  writePlanWords,
} from "../../document/plan-operations.ts";
import { putHighlights } from "../../document/put-highlights.ts";
import { findNote } from "../../document/find-note.ts";
import type { SetDocs } from "../../document/schema.ts";
import { changeDetails, setMark } from "../../document/set-operations.ts";
import type { FollowUpId, HighlightId, NoteId } from "../../domain/ids.ts";
import type { Clock } from "../../lib/clock.ts";
import { randomId, type Random } from "../../lib/random.ts";
import type { SetOperations } from "../open-set.ts";

export interface OperationParts {
  readonly docs: SetDocs;
  /** Runs an operation and takes what it changed to the view and to the disk, also when it throws. */
  change<T>(operation: () => T): T;
  /**
   * Throws, and says so to the person, when what is everyone's may not be changed here. `words`: what was typed, which must not be lost with
   * what is refused.
   */
  mustWrite(words: string): void;
  readonly clock: Clock;
  readonly random: Random;
}

/** The document's operations, with this device's clock and its random ids. */
export function createOperations({
  docs,
  change: changeOwn,
  mustWrite,
  clock,
  random,
}: OperationParts): SetOperations {
  /** For what everyone in the set sees. Asked before anything has changed: a document cannot take a change back. */
  const change = <T>(operation: () => T, words = ""): T => {
    mustWrite(words);
    return changeOwn(operation);
  };
  const changeNote = <T>(id: NoteId, operation: () => T, words = ""): T =>
    findNote(docs, id)?.visibleTo === "me"
      ? changeOwn(operation)
      : change(operation, words);
  const by = (author: string): Hand => ({
    author,
    now: clock(),
    tag: randomId(random),
  });
  const byTyping = joinTyping();
  return {
    addNote({ visibleTo = "me", ...note }) {
      const id = randomId(random) as NoteId;
      const now = clock();
      const times = { createdAt: now, editedAt: now };
      const added = { ...note, id, visibleTo, mine: true, ...times };
      if (visibleTo === "me") changeOwn(() => addNote(docs, added));
      else change(() => addNote(docs, added), note.text);
      return id;
    },
    writeNote: (note, text, base) =>
      changeNote(note, () => writeNote(docs, note, text, clock(), base), text),
    deleteNote: (note) =>
      changeNote(note, () => deleteNote(docs, note, clock())),
    restoreNote: (note) => changeNote(note, () => restoreNote(docs, note)),
    showNoteTo: (note, visibleTo) =>
      change(() => showNoteTo(docs, note, visibleTo, clock())),
    signNotes: (author) => change(() => signNotes(docs, author)),
    setAnsweredBy: (note, role) =>
      changeNote(note, () => setAnsweredBy(docs, note, role), role),
    setMark: (question, mark) => change(() => setMark(docs, question, mark)),
    changeDetails: (details) => change(() => changeDetails(docs, details)),

    addToPlan: (item) =>
      change(
        () =>
          addToPlan(docs, {
            ...item,
            createdAt: clock(),
            tag: randomId(random),
          }),
        item.words,
      ),
    removeFromPlan: (item) => change(() => removeFromPlan(docs, item)),
    restoreToPlan: (items) => change(() => restoreToPlan(docs, items)),
    movePlanItem: (item, index, theme) =>
      change(() => movePlanItem(docs, item, index, theme)),
    changePlanItem: (item, changed, seen) =>
      change(() => changePlanItem(docs, item, changed, seen)),
    writePlanWords: (item, text, base) =>
      change(() => writePlanWords(docs, item, text, base), text),
    setPlanMinutes: (minutes) => change(() => setPlanMinutes(docs, minutes)),

    markAsked: (asked, mark, author) =>
      change(() => markAsked(docs, asked, mark, by(author))),
    setPin: (item, cite, isPinned) =>
      change(() => setPin(docs, item, cite, isPinned)),
    addFollowUp: ({ kind, source, author }) =>
      change(() => {
        const { now, tag } = by(author);
        const from = null;
        return addFollowUp(docs, {
          kind,
          source,
          from,
          author,
          createdAt: now,
          tag,
        });
      }),
    changeFollowUp: (id, edit, author) =>
      change(() =>
        changeFollowUp(docs, id, edit, byTyping(id, edit, by(author))),
      ),
    carryForward: (view, from) => change(() => carryForward(docs, view, from)),
    writeFollowUp: (id, name, text, base) =>
      change(() => writeFollowUp(docs, id, name, text, base), text),
    removeFollowUp: (id) => change(() => removeFollowUp(docs, id)),
    restoreFollowUp: (id) => change(() => restoreFollowUp(docs, id)),

    addHighlight(highlight) {
      const id = randomId(random) as HighlightId;
      const createdAt = clock();
      changeOwn(() => addHighlight(docs, { ...highlight, id, createdAt }));
      return id;
    },
    writeHighlight: (id, text, base) =>
      changeOwn(() => writeHighlight(docs, id, text, base)),
    tieHighlight: (id, question, tied) =>
      changeOwn(() => tieHighlight(docs, id, question, tied)),
    moveHighlight: (id, target) =>
      changeOwn(() => moveHighlight(docs, id, target)),
    deleteHighlight: (id) =>
      changeOwn(() => deleteHighlight(docs, id, clock())),
    restoreHighlight: (id) => changeOwn(() => restoreHighlight(docs, id)),
    putHighlights: (all) => changeOwn(() => putHighlights(docs, all)),
  };
}

/** How long, in milliseconds, one may think between two letters of the same change. */
const pause = 60_000;

/** What is typed into one field, letter by letter, is one change in the history: it keeps the tag of its first letter. */
function joinTyping() {
  let last = { key: "", now: -Infinity, tag: "" };
  return (id: FollowUpId, edit: FollowUpEdit, hand: Hand): Hand => {
    const fields = Object.keys(edit);
    const isTyped = fields.every((name) => name === "to" || name === "due");
    const key = isTyped ? [id, hand.author, ...fields].join("/") : "";
    const goesOn = isTyped && key === last.key && hand.now - last.now < pause;
    const tag = goesOn ? last.tag : hand.tag;
    last = { key, now: hand.now, tag };
    return { ...hand, tag };
  };
}

import { memo } from "./memo.ts";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Note } from "../../document/model.ts";
import { useApp } from "../app-context.ts";
import { momentText } from "../copy/dates.ts";
import { noteCopy } from "../copy/notes.ts";
import { useMayWrite } from "../hooks/use-may-write.ts";
import { useNewNote } from "../hooks/use-new-note.ts";
import { NoteEditor } from "./note-editor.tsx";
import { NoteText } from "./note-text.tsx";
import { SeenBy } from "./seen-by.tsx";

/** One note as it reads, and its few acts. Not drawn again unless the note itself changed. */
export const NoteItem = memo(function NoteItem({
  note,
}: {
  readonly note: Note;
}) {
  const app = useApp();
  const mayWrite = useMayWrite();
  const [editing, setEditing] = useState(false);
  const article = useRef<HTMLElement>(null);
  const isNew = useNewNote(note.id, article);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);

  // Whoever has finished a note stands where they began it.
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) editButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const remove = () => {
    const set = app.set.value;
    if (set === null) return;
    // The button goes with the note; the focus stays with the notes around it.
    editButton.current
      ?.closest<HTMLElement>('[tabindex="-1"]')
      ?.focus({ preventScroll: true });
    set.deleteNote(note.id);
    app.offerUndo({
      done: noteCopy.deleted,
      undo: () => set.restoreNote(note.id),
    });
  };
  const move = (to: Note["visibleTo"]) => {
    const set = app.set.value;
    if (set === null) return;
    set.showNoteTo(note.id, to);
    const { name } = app.preferences.value;
    if (to === "set" && name !== "") set.signNotes(name);
    const isShared = app.sharing.value.sets.has(set.id);
    app.offerUndo({
      done: noteCopy.moved[to][isShared ? "shared" : "unshared"],
      undo: () => set.showNoteTo(note.id, note.visibleTo),
    });
  };

  const whose = isYours(note, app.preferences.value.name)
    ? null
    : note.author || noteCopy.colleague;
  if (editing && mayWrite) {
    return (
      <NoteEditor
        label={noteCopy.edit(note.question, whose)}
        text={note.text}
        autoFocus
        onText={(text, base) => app.set.value?.writeNote(note.id, text, base)}
        onDone={() => {
          setEditing(false);
          if (note.text.trim() === "") remove();
        }}
      >
        <span>
          {whose !== null && <span class="whose">{noteCopy.whose(whose)}</span>}
          <SeenBy by={note.visibleTo} />
        </span>
      </NoteEditor>
    );
  }
  return (
    <article ref={article} class="note" data-visible={note.visibleTo}>
      <NoteText text={note.text} />
      {note.deletedMeanwhile && (
        <p class="reminder">{noteCopy.deletedMeanwhile}</p>
      )}
      <footer class="foot">
        <span>
          {isNew && <strong class="new">{noteCopy.new}</strong>}
          {whose ?? noteCopy.you} ·{" "}
          <time dateTime={new Date(note.createdAt).toISOString()}>
            {momentText(note.createdAt, Date.now())}
          </time>{" "}
          {note.asked !== undefined && `· ${noteCopy.asked(note.asked)} `}·{" "}
          <SeenBy by={note.visibleTo} />
        </span>
        {mayWrite && (
          <span class="acts">
            <button
              type="button"
              class="button-link"
              ref={editButton}
              onClick={() => setEditing(true)}
            >
              {noteCopy.editNote}
            </button>
            {note.mine && (
              <button
                type="button"
                class="button-link"
                onClick={() => move(note.visibleTo === "me" ? "set" : "me")}
              >
                {note.visibleTo === "me"
                  ? noteCopy.showToEveryone
                  : noteCopy.keepToMe}
              </button>
            )}
            <button type="button" class="button-link" onClick={remove}>
              {noteCopy.deleteNote}
            </button>
          </span>
        )}
      </footer>
    </article>
  );
});

/** Also what this member wrote on another device, if they go by the same name there. */
const isYours = (note: Note, name: string): boolean =>
  note.mine || (name !== "" && note.author === name);

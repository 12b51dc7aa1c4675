import type { Note } from "../../document/model.ts";
import type { NoteId } from "../../domain/ids.ts";
import type { OpenSet } from "../../store/open-set.ts";
import { useRef, useState } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { noteCopy } from "../copy/notes.ts";
import { useMayWrite } from "../hooks/use-may-write.ts";
import { useGrowing } from "../hooks/use-growing.ts";
import { NoteEditor } from "./note-editor.tsx";
import { LazyReaderLine } from "./lazy-reader-line.tsx";
import { NoteItem } from "./note-item.tsx";
import { SeenBy } from "./seen-by.tsx";

const none: readonly Note[] = [];

/** The notes on one question: a place to write, then what was written, newest first. */
export function Notes({ question }: { readonly question: number }) {
  const app = useApp();
  const notes = app.view.value.notesByQuestion.get(question) ?? none;
  const mayWrite = useMayWrite();
  const [writing, setWriting] = useState(false);
  const draftId = app.drafts.value.get(question);
  const draft = notes.find((note) => note.id === draftId);
  const finished = notes.filter((note) => note !== draft).toReversed();
  const shown = useGrowing(finished.length, 12);
  return (
    <section id="notes" aria-labelledby="notes-title" tabIndex={-1}>
      <h2 id="notes-title">{noteCopy.title}</h2>
      {mayWrite ? (
        <div onFocusIn={() => setWriting(true)}>
          <Composer key={question} question={question} draft={draft} />
          {writing && <Reminder />}
        </div>
      ) : (
        <LazyReaderLine />
      )}
      <ul class="notes">
        {finished.slice(0, shown).map((note) => (
          <li key={note.id}>
            <NoteItem note={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Composer({
  question,
  draft,
}: {
  readonly question: number;
  readonly draft: Note | undefined;
}) {
  const app = useApp();
  // What was typed before the set was open; it becomes a note the moment it is.
  const early = useRef<{ text: string; done: boolean } | null>(null);

  const noteIn = (set: OpenSet, id: NoteId): Note | undefined =>
    set.view.notesByQuestion.get(question)?.find((note) => note.id === id);
  const write = (set: OpenSet, text: string, base?: string) => {
    const id = app.drafts.value.get(question);
    // A draft that another tab has deleted is a new note: what stands in the field is all of it.
    if (id !== undefined && noteIn(set, id) !== undefined) {
      set.writeNote(id, text, base);
    } else if (text !== "") {
      const author = app.preferences.value.name;
      app.setDraft(question, set.addNote({ question, text, author }));
    }
  };
  const finish = (set: OpenSet) => {
    const id = app.drafts.value.get(question);
    const written = id === undefined ? undefined : noteIn(set, id);
    if (written?.text.trim() === "") set.deleteNote(written.id);
    app.setDraft(question, null);
  };
  const onText = (text: string, base: string) => {
    if (app.set.value !== null) return write(app.set.value, text, base);
    if (early.current !== null) {
      early.current.text = text;
      return;
    }
    const typed = { text, done: false };
    early.current = typed;
    const inSet = app.keepEarly(question, () => typed.text);
    void app.whenOpen().then((set) => {
      early.current = null;
      write(set, typed.text);
      inSet();
      if (typed.done) finish(set);
    });
  };
  const onDone = () => {
    if (app.set.value !== null) finish(app.set.value);
    else if (early.current !== null) early.current.done = true;
  };

  return (
    <NoteEditor
      label={noteCopy.write(question)}
      placeholder={noteCopy.placeholder}
      text={draft?.text ?? early.current?.text ?? ""}
      onText={onText}
      onDone={onDone}
    >
      <SeenBy by={draft?.visibleTo ?? "me"} />
    </NoteEditor>
  );
}

/** Said gently, once, to whoever begins to write. */
function Reminder() {
  const app = useApp();
  if (app.preferences.value.reminded) return null;
  return (
    <p class="reminder">
      <span>{noteCopy.reminder}</span>
      <button
        type="button"
        class="button-link"
        onClick={() => app.setPreferences({ reminded: true })}
      >
        {noteCopy.reminderDone}
      </button>
    </p>
  );
}

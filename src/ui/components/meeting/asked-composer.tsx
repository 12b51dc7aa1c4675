import type { ComponentChildren } from "preact";
import type { AskedNote, Note } from "../../../document/model.ts";
import type { FollowUpSource } from "../../../domain/follow-up.ts";
import type { NoteId } from "../../../domain/ids.ts";
import { useApp } from "../../app-context.ts";
import { useMayWrite } from "../../hooks/use-may-write.ts";
import { LazyReaderLine } from "../lazy-reader-line.tsx";
import { NoteEditor } from "../note-editor.tsx";

interface AskedComposerProps {
  readonly asked: FollowUpSource;
  readonly kind: AskedNote["kind"];
  /** The item's place among the drafts. */
  readonly draftKey: string;
  readonly draft: Note | undefined;
  readonly answeredBy: string;
  readonly label: string;
  readonly placeholder: string;
  /** What is said once it is on the device. */
  readonly saved: string;
  readonly children: ComponentChildren;
}

/** A place to write while listening. Its first letter makes the note; Done leaves the field empty for the next. */
export function AskedComposer({
  asked,
  kind,
  draftKey,
  draft,
  answeredBy,
  label,
  placeholder,
  saved,
  children,
}: AskedComposerProps) {
  const app = useApp();
  const mayWrite = useMayWrite();
  const setDraft = (id: NoteId | null) => {
    const { [draftKey]: before, ...drafts } = app.meeting.value.drafts;
    app.setMeeting({
      drafts: id === null ? drafts : { ...drafts, [draftKey]: id },
    });
    return before;
  };
  const onText = (text: string, base: string) => {
    const set = app.set.value;
    if (set === null) return;
    const written = findDraft(app, asked, draftKey);
    if (written !== undefined) set.writeNote(written.id, text, base);
    else if (text !== "") {
      const author = app.preferences.value.name;
      const { question, item } = asked;
      setDraft(
        set.addNote({
          question: question ?? 0,
          text,
          author,
          asked: { kind, item, answeredBy },
        }),
      );
    }
  };
  const onDone = () => {
    const set = app.set.value;
    const written = findDraft(app, asked, draftKey);
    setDraft(null);
    if (set === null || written === undefined) return;
    if (written.text.trim() === "") {
      set.deleteNote(written.id);
      return;
    }
    void set.flush().then((error) => {
      if (error !== null) return;
      app.offerUndo({ done: saved, undo: () => setDraft(written.id) });
    });
  };
  if (!mayWrite) return <LazyReaderLine />;
  return (
    <NoteEditor
      label={label}
      placeholder={placeholder}
      text={draft?.text ?? ""}
      onText={onText}
      onDone={onDone}
    >
      {children}
    </NoteEditor>
  );
}

/** The note that is being written, as the set has it at this moment. */
export function findDraft(
  app: Pick<ReturnType<typeof useApp>, "set" | "meeting">,
  { question }: FollowUpSource,
  draftKey: string,
): Note | undefined {
  const id = app.meeting.value.drafts[draftKey];
  return app.set.value?.view.notesByQuestion
    .get(question ?? 0)
    ?.find((note) => note.id === id);
}

import type { ComponentChildren } from "preact";
import { noteCopy } from "../copy/notes.ts";
import { WordsField, type WordsFieldProps } from "./words-field.tsx";

interface NoteEditorProps extends WordsFieldProps {
  readonly label: string;
  readonly onDone: () => void;
  /** What stands beside the button: who can see the note. */
  readonly children: ComponentChildren;
}

/** A place to write. Each keystroke goes to the set at once; Done only turns the page. */
export function NoteEditor({ children, ...field }: NoteEditorProps) {
  return (
    <div class="write">
      <WordsField {...field} />
      <div class="foot">
        {children}
        <button type="button" class="button" onClick={field.onDone}>
          {noteCopy.done}
        </button>
      </div>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { noteCopy } from "../copy/notes.ts";
import { replaceKeepingCaret } from "../hooks/replace-keeping-caret.ts";

interface NoteEditorProps {
  readonly label: string;
  /** The note's text as the set has it; another tab may change it while it is being written here. */
  readonly text: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
  /** What stands beside the button: who can see the note. */
  readonly children: ComponentChildren;
}

/** A place to write. Each keystroke goes to the set at once; Done only turns the page. */
export function NoteEditor({
  label,
  text,
  placeholder,
  autoFocus = false,
  onText,
  onDone,
  children,
}: NoteEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);

  const mounted = useRef(false);
  const tell = useRef(onText);
  tell.current = onText;
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null || composing.current) return;
    // The page can be written on before its script has run: what stands there already is the member's.
    if (!mounted.current && text === "" && field.value !== "") {
      tell.current(field.value);
    } else replaceKeepingCaret(field, text);
    mounted.current = true;
  }, [text]);
  useLayoutEffect(() => {
    if (!autoFocus || area.current === null) return;
    area.current.focus();
    area.current.setSelectionRange(
      area.current.value.length,
      area.current.value.length,
    );
  }, [autoFocus]);

  return (
    <div class="write">
      <textarea
        ref={area}
        aria-label={label}
        placeholder={placeholder}
        autocomplete="off"
        rows={2}
        defaultValue={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          onText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
            onDone();
        }}
      />
      <div class="foot">
        {children}
        <button type="button" class="button" onClick={onDone}>
          {noteCopy.done}
        </button>
      </div>
    </div>
  );
}

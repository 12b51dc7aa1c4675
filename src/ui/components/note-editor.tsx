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
  /** `base` is what the field showed before. */
  readonly onText: (text: string, base: string) => void;
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

  // Given once: given again, it would move the caret of a field that has not been typed in yet.
  const initial = useRef(text).current;
  const mounted = useRef(false);
  const base = useRef(text);
  const tell = (value: string) => {
    const before = base.current;
    base.current = value;
    onText(value, before);
  };
  const tellNow = useRef(tell);
  tellNow.current = tell;
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null || composing.current) return;
    // The page can be written on before its script has run: what stands there already is the member's.
    if (!mounted.current && text === "" && field.value !== "") {
      tellNow.current(field.value);
    } else {
      replaceKeepingCaret(field, text);
      base.current = text;
    }
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
        defaultValue={initial}
        onInput={(event) => tell(event.currentTarget.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          tell(event.currentTarget.value);
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

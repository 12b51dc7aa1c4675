import { useLayoutEffect, useRef } from "preact/hooks";
import { replaceKeepingCaret } from "../hooks/replace-keeping-caret.ts";

export interface WordsFieldProps {
  /** For a label that stands elsewhere; otherwise `label` names the field. */
  readonly id?: string;
  readonly label?: string;
  /** The text as the set has it; another tab may change it while it is being written here. */
  readonly text: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** `base` is what the field showed before. */
  readonly onText: (text: string, base: string) => void;
  readonly onDone?: () => void;
}

/** Words that several may write at once. Each keystroke goes to the set at once. */
export function WordsField({
  id,
  label,
  text,
  placeholder,
  autoFocus = false,
  onText,
  onDone,
}: WordsFieldProps) {
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
    <textarea
      id={id}
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
          onDone?.();
      }}
    />
  );
}

/** Puts new text into a field; the caret and selection stay with the words they stood at. */
export function replaceKeepingCaret(
  field: HTMLTextAreaElement,
  text: string,
): void {
  const old = field.value;
  if (old === text) return;
  let prefix = 0;
  while (
    prefix < old.length &&
    prefix < text.length &&
    old[prefix] === text[prefix]
  )
    prefix += 1;
  let suffix = 0;
  while (
    suffix < old.length - prefix &&
    suffix < text.length - prefix &&
    old.at(-1 - suffix) === text.at(-1 - suffix)
  )
    suffix += 1;

  const moved = (position: number): number => {
    if (position <= prefix) return position;
    if (position >= old.length - suffix)
      return position + text.length - old.length;
    return text.length - suffix;
  };
  const { selectionStart, selectionEnd, selectionDirection } = field;
  field.value = text;
  if (document.activeElement === field)
    field.setSelectionRange(
      moved(selectionStart),
      moved(selectionEnd),
      selectionDirection,
    );
}

import { textDiff, type TextChange } from "./text-diff.ts";

/**
 * What a field shows (`mine`, typed over `base`) brought together with a text that has moved on meanwhile (`theirs`, from the same
 * `base`). Words added on either side are all there; a word removed on one side is gone unless the other side changed it.
 *
 * A field can lag behind its note: while a keyboard is composing a word, nothing may be put into it.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  const my = textDiff(base, mine);
  const their = textDiff(base, theirs);
  if (my === null) return theirs;
  if (their === null) return mine;

  const myEnd = my.at + my.removed;
  const theirEnd = their.at + their.removed;
  // The parts of `base` that were removed here and not touched there, from the end, so that positions stay right.
  const after = cut(
    theirs,
    move(Math.max(my.at, theirEnd), their),
    move(myEnd, their),
  );
  const before = cut(after, my.at, Math.min(myEnd, their.at));
  const at = my.at <= their.at ? my.at : move(Math.max(my.at, theirEnd), their);
  return before.slice(0, at) + my.inserted + before.slice(at);
}

/** Where a position of `base` that stands after a change has gone with it. */
const move = (position: number, { removed, inserted }: TextChange): number =>
  position - removed + inserted.length;

const cut = (text: string, from: number, to: number): string =>
  to > from ? text.slice(0, from) + text.slice(to) : text;

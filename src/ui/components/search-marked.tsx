import {
  markRanges,
  splitAtMarks,
  type TextPart,
} from "../../domain/search-marks.ts";
import { snippetOf } from "../../domain/search-snippet.ts";
import type { Glossary } from "../../domain/search-glossary.ts";
import { searchCopy } from "../copy/search.ts";

/** A text with what was found marked; of a long one, the part around the first mark. */
export function Marked({
  text,
  matched,
  glossary,
  length = Number.POSITIVE_INFINITY,
}: {
  readonly text: string;
  readonly matched: ReadonlySet<string>;
  readonly glossary: Glossary;
  /** About how many characters to show. */
  readonly length?: number;
}) {
  const ranges = markRanges(text, matched, glossary);
  const shown = snippetOf(text, ranges, length);
  return (
    <>
      {shown.start > 0 && searchCopy.cutBefore}
      {splitAtMarks(text, ranges, shown).map(toNode)}
      {shown.end < text.length && searchCopy.cutAfter}
    </>
  );
}

const toNode = ({ text, marked }: TextPart, index: number) =>
  marked ? <mark key={index}>{text}</mark> : text;

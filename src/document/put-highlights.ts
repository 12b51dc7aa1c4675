import type { HighlightId } from "../domain/ids.ts";
import { crc32 } from "../lib/crc32.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import {
  addHighlight,
  restoreHighlight,
  tieHighlight,
  writeHighlight,
} from "./highlight-operations.ts";
import { lookUpHighlight } from "./highlight-record.ts";
import type { Highlight } from "./model.ts";
import type { SetDocs } from "./schema.ts";

/**
 * Puts highlights that come from a file or another set beside those that are here, none of them twice. One that is here with other words in its
 * note stays as it is, and the other stands beside it: there is no telling which is the later one. Returns how many came, or came back.
 */
export function putHighlights(
  docs: SetDocs,
  highlights: readonly Highlight[],
): number {
  return highlights.filter((highlight) => put(docs, highlight)).length;
}

function put(docs: SetDocs, highlight: Highlight): boolean {
  const found = lookUpHighlight(docs, highlight.id);
  if (!found) {
    addHighlight(docs, highlight);
    return true;
  }
  const here = found.highlight;
  if (isBlank(here.text) && !isBlank(highlight.text)) {
    writeHighlight(docs, highlight.id, highlight.text);
  } else if (!isBlank(highlight.text) && here.text !== highlight.text) {
    return put(docs, twinOf(highlight));
  }
  if (found.hidden) restoreHighlight(docs, highlight.id);
  for (const question of highlight.questions) {
    tieHighlight(docs, highlight.id, question, true);
  }
  return found.hidden;
}

/**
 * After the documents of a backup have been merged into those that are here: what was deleted here since, or whose note was emptied, comes
 * back. Other words stay as the merge has them.
 */
export function bringBackHighlights(
  docs: SetDocs,
  highlights: readonly Highlight[],
): void {
  for (const highlight of highlights) {
    const found = lookUpHighlight(docs, highlight.id);
    if (!found) addHighlight(docs, highlight);
    else if (isBlank(found.highlight.text) && !isBlank(highlight.text)) {
      writeHighlight(docs, highlight.id, highlight.text);
    } else if (found.hidden) restoreHighlight(docs, highlight.id);
  }
}

/** Under an id that is the same whenever the same file is read. */
function twinOf(highlight: Highlight): Highlight {
  const sum = crc32(encodeUtf8(highlight.text)).toString(16);
  return { ...highlight, id: `${highlight.id}-${sum}` as HighlightId };
}

const isBlank = (text: string): boolean => text.trim() === "";

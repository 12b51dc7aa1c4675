import { generateKeyBetween } from "fractional-indexing";
import * as Y from "yjs";
import { readHead } from "./note-record.ts";
import { notesOf, type SetDocs } from "./schema.ts";

/**
 * A key that sorts behind every note of the question, in either document. It reads the heads and not the notes, whose texts would make
 * the first letter of a new note slow in a large set.
 */
export function orderAtEnd(docs: SetDocs, question: number): string {
  const keys: string[] = [];
  for (const doc of [docs.shared, docs.own]) {
    for (const entry of notesOf(doc).values()) {
      const head = entry instanceof Y.Map ? readHead(entry) : null;
      if (head?.question === question) keys.push(head.order);
    }
  }
  return keyAfterLast(keys.toSorted((a, b) => (a < b ? 1 : -1)));
}

/** `keys` from the last to the first. One that is not a fractional index, which only another program could have written, is passed over. */
function keyAfterLast(keys: readonly string[]): string {
  for (const key of keys) {
    try {
      return generateKeyBetween(key, null);
    } catch {
      // Not a key of this library's making.
    }
  }
  return generateKeyBetween(null, null);
}

import type * as Y from "yjs";
import { toWellFormed } from "../lib/well-formed.ts";
import { textDiff } from "./text-diff.ts";

/** Makes a text say something else by its smallest change. False when it says that already. */
export function changeText(text: Y.Text, after: string): boolean {
  const change = textDiff(text.toString(), toWellFormed(after));
  if (!change) return false;
  // Insert first: a delete at the same place would leave nothing for a concurrent insertion to stand beside.
  if (change.inserted) text.insert(change.at, change.inserted);
  if (change.removed) {
    text.delete(change.at + change.inserted.length, change.removed);
  }
  return true;
}

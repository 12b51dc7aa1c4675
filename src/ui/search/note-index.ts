import type { Note, SetView } from "../../document/model.ts";
import type { Glossary } from "../../domain/search-glossary.ts";
import {
  createTextIndex,
  type IndexedText,
  type TextIndex,
} from "./text-index.ts";

/** The notes of the open set, kept in step with it: only a note that is another one than before is read again. */
export interface NoteIndex {
  /** Takes in what has changed, and gives the notes to search. */
  follow(view: SetView): TextIndex;
  find(id: string): Note | undefined;
}

export function createNoteIndex(glossary: Glossary): NoteIndex {
  const index = createTextIndex(glossary);
  const known = new Map<string, Note>();
  let followed: SetView["notesByQuestion"] | null = null;
  return {
    follow({ notesByQuestion }) {
      if (followed === notesByQuestion) return index;
      followed = notesByQuestion;
      const gone = new Map(known);
      for (const note of [...notesByQuestion.values()].flat()) {
        const old = known.get(note.id);
        gone.delete(note.id);
        if (old === note) continue;
        if (old !== undefined) index.remove(toIndexed(old));
        index.add(toIndexed(note));
        known.set(note.id, note);
      }
      for (const note of gone.values()) {
        index.remove(toIndexed(note));
        known.delete(note.id);
      }
      return index;
    },
    find: (id) => known.get(id),
  };
}

const toIndexed = (note: Note): IndexedText => ({
  id: note.id,
  cite: "",
  text: plainText(note.text),
  detail: "",
});

/** A note's words without the signs of its formatting, as far as they stand at a line's beginning or around words. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/^[ \t]*(?:>|#{1,6}|[-*+]|\d+[.)])[ \t]+/gm, "")
    .replaceAll(/(\*\*|__|\*|_|`)(?=\S)([^*_`\n]*\S)\1/g, "$2");
}

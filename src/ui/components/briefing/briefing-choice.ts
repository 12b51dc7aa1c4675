import { annotatedQuestions } from "../../../export/notes-markdown.ts";
import type { Note, SetView } from "../../../document/model.ts";
import type { Question } from "../../../domain/question.ts";

/** What a briefing holds. */
export interface BriefingChoice {
  readonly which: "all" | "mine" | "chosen";
  /** The numbers ticked, whether or not `which` asks for them. */
  readonly ticked: ReadonlySet<number>;
  readonly marks: boolean;
  readonly sharedNotes: boolean;
  /** Off until asked for: a printed page can be read by anyone. */
  readonly privateNotes: boolean;
  readonly context: boolean;
}

export const firstChoice: BriefingChoice = {
  which: "all",
  ticked: new Set(),
  marks: true,
  sharedNotes: true,
  privateNotes: false,
  context: false,
};

export function chosenQuestions(
  questions: readonly Question[],
  view: SetView,
  choice: BriefingChoice,
): readonly Question[] {
  if (choice.which === "all") return questions;
  const numbers =
    choice.which === "chosen"
      ? choice.ticked
      : new Set(annotatedQuestions(view));
  return questions.filter((question) => numbers.has(question.number));
}

export function chosenNotes(
  notes: readonly Note[],
  choice: BriefingChoice,
): readonly Note[] {
  return notes.filter((note) =>
    note.visibleTo === "me" ? choice.privateNotes : choice.sharedNotes,
  );
}

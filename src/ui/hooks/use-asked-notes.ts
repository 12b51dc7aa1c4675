import type { Note } from "../../document/model.ts";
import type { FollowUpSource } from "../../domain/follow-up.ts";
import { useApp } from "../app-context.ts";

const none: readonly Note[] = [];

export interface AskedNotes {
  readonly answers: readonly Note[];
  readonly supplementaries: readonly Note[];
  /** Written on the guide's question, and not while the meeting asked it. */
  readonly before: readonly Note[];
}

/** What has been written on what is asked, oldest first. */
export function useAskedNotes({ question, item }: FollowUpSource): AskedNotes {
  const all = useApp().view.value.notesByQuestion.get(question ?? 0) ?? none;
  const own =
    question === null ? all.filter(({ asked }) => asked?.item === item) : all;
  return {
    answers: own.filter(({ asked }) => asked?.kind === "answer"),
    supplementaries: own.filter(({ asked }) => asked?.kind === "supplementary"),
    before: own.filter(({ asked }) => asked === undefined),
  };
}

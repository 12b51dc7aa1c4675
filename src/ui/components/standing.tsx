import type { Question } from "../../domain/question.ts";
import { useApp } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { Verdict } from "./verdict.tsx";

/** Where a question stands, at a glance: the report's coverage, then the member's own notes and mark. */
export function Standing({ question }: { readonly question: Question }) {
  const view = useApp().view.value;
  const notes = view.notesByQuestion.get(question.number)?.length ?? 0;
  const mark = view.marks.get(question.number);
  return (
    <span class="standing">
      <Verdict verdict={question.coverage.verdict} />
      {notes > 0 && <span class="mine">{questionCopy.notes(notes)}</span>}
      {mark !== undefined && (
        <span class="mine">{questionCopy.mark[mark]}</span>
      )}
    </span>
  );
}

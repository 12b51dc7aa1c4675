import { findInPlan } from "../../domain/questioning-plan.ts";
import type { Question } from "../../domain/question.ts";
import { useApp } from "../app-context.ts";
import { addToPlanCopy } from "../copy/add-to-plan.ts";
import { questionCopy } from "../copy/questions.ts";
import { Verdict } from "./verdict.tsx";

/** Where a question stands, at a glance: the report's coverage, then the member's own notes and mark. */
export function Standing({ question }: { readonly question: Question }) {
  const app = useApp();
  const view = app.view.value;
  const notes = view.notesByQuestion.get(question.number) ?? [];
  const news = notes.filter(({ id }) => app.news.value.has(id));
  const planned = findInPlan(view.plan, {
    kind: "question",
    question: question.number,
  });
  const mark = view.marks.get(question.number);
  return (
    <span class="standing">
      <Verdict verdict={question.coverage.verdict} />
      {planned && <span class="mine">{addToPlanCopy.inPlan}</span>}
      {notes.length > 0 && (
        <span class="mine">
          {questionCopy.notes(notes.length, news.length)}
        </span>
      )}
      {mark !== undefined && (
        <span class="mine">{questionCopy.mark[mark]}</span>
      )}
    </span>
  );
}

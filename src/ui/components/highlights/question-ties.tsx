import type { Highlight } from "../../../document/model.ts";
import type { Attachment } from "../../../domain/annotation/attach.ts";
import { citedAs } from "../../../domain/anchors.ts";
import type { Question } from "../../../domain/question.ts";
import { useApp, usePack } from "../../app-context.ts";
import { highlightCopy } from "../../copy/highlights.ts";
import { reportCopy } from "../../copy/report.ts";

/** The guide's questions, to tie a highlight to: those that use its place first. */
export function QuestionTies({
  highlight,
  at,
}: {
  readonly highlight: Highlight;
  readonly at: Attachment;
}) {
  const app = useApp();
  const { questions } = usePack();
  const place = at.kind === "unmatched" ? "" : citedAs(at.place);
  const uses = ({ evidence, kpis, themes }: Question) =>
    evidence.some(({ ref }) => ref === place) ||
    kpis.some(({ id }) => id === place) ||
    themes.some((theme) => theme === place);
  const inOrder = questions.toSorted(
    (a, b) => Number(uses(b)) - Number(uses(a)) || a.number - b.number,
  );
  return (
    <details class="ties" open={highlight.questions.length > 0}>
      <summary>{highlightCopy.ties}</summary>
      <fieldset>
        <legend class="visually-hidden">{highlightCopy.ties}</legend>
        {inOrder.map((question) => (
          <label key={question.number}>
            <input
              type="checkbox"
              checked={highlight.questions.includes(question.number)}
              onChange={(event) =>
                app.set.value?.tieHighlight(
                  highlight.id,
                  question.number,
                  event.currentTarget.checked,
                )
              }
            />
            <span>
              <b>{highlightCopy.questionTitle(question.number)}</b>{" "}
              {reportCopy.openingWords(question.text)}
              {uses(question) && (
                <span class="quiet"> ({highlightCopy.usesThis})</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

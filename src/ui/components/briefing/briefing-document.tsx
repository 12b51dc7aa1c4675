import type { Question } from "../../../domain/question.ts";
import { useApp, usePack } from "../../app-context.ts";
import { briefingCopy } from "../../copy/briefing.ts";
import { dayText } from "../../copy/dates.ts";
import { chosenNotes, type BriefingChoice } from "./briefing-choice.ts";
import { BriefingQuestion } from "./briefing-question.tsx";

/** The paper that is handed over. */
export function BriefingDocument({
  questions,
  choice,
}: {
  readonly questions: readonly Question[];
  readonly choice: BriefingChoice;
}) {
  const app = useApp();
  const pack = usePack();
  const { details, notesByQuestion } = app.view.value;
  const set = details.title || app.set.value?.entry.title;
  const committee = details.committee || pack.meeting.committee;
  const holdsPrivate = questions.some(({ number }) =>
    chosenNotes(notesByQuestion.get(number) ?? [], choice).some(
      (note) => note.visibleTo === "me",
    ),
  );
  return (
    <article class="briefing" aria-labelledby="briefing-title">
      <header>
        <p class="kicker">
          {briefingCopy.kicker(pack.meeting.council, committee)}
        </p>
        <h2 id="briefing-title">{pack.title}</h2>
        <p>{briefingCopy.meeting(details.date || pack.meeting.date)}</p>
        <div class="small quiet">
          {set !== undefined && (
            <p>{briefingCopy.made(dayText(Date.now()), set)}</p>
          )}
          {holdsPrivate && <p>{briefingCopy.withPrivate}</p>}
          <p>{briefingCopy.verdicts}</p>
        </div>
      </header>
      {questions.map((question) => (
        <BriefingQuestion
          key={question.number}
          question={question}
          choice={choice}
        />
      ))}
      <footer class="small">
        <h3>{briefingCopy.sources}</h3>
        <p>{pack.attribution.report}</p>
        <p>{pack.attribution.guide}</p>
        <p class="quiet">
          {briefingCopy.numbers(pack.indicatorTable?.appendix ?? null)}{" "}
          {briefingCopy.version(pack.id, pack.version)}
        </p>
      </footer>
    </article>
  );
}

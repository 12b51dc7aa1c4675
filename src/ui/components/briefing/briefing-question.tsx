import { briefEvidence } from "../../../domain/briefing.ts";
import type { CitedParagraph } from "../../../domain/citations.ts";
import type { Question } from "../../../domain/question.ts";
import { usePack } from "../../app-context.ts";
import { briefingCopy } from "../../copy/briefing.ts";
import { questionCopy } from "../../copy/questions.ts";
import { ParagraphText } from "../paragraph-text.tsx";
import { Verdict } from "../verdict.tsx";
import type { BriefingChoice } from "./briefing-choice.ts";
import { BriefingFigure } from "./briefing-figure.tsx";
import { BriefingNotes } from "./briefing-notes.tsx";

/** One question with everything that bears on it. */
export function BriefingQuestion({
  question,
  choice,
}: {
  readonly question: Question;
  readonly choice: BriefingChoice;
}) {
  const pack = usePack();
  const { direct, context, otherFigures } = briefEvidence(
    pack,
    question,
    choice.context,
  );
  return (
    <section class="briefed">
      <h3>
        <span class="number">
          <span class="visually-hidden">{briefingCopy.questionWord} </span>
          {question.number}
        </span>
        <span class="paper">{question.text}</span>
      </h3>
      <Coverage question={question} />
      <div class="briefed-evidence">
        <h4>{briefingCopy.direct}</h4>
        {direct.length === 0 && <p>{briefingCopy.directNone}</p>}
        {direct.map((cited) => (
          <BriefedParagraph key={cited.link.ref} cited={cited} />
        ))}
        {otherFigures.length > 0 && (
          <>
            <h4>{briefingCopy.otherFigures}</h4>
            {otherFigures.map((figure) => (
              <BriefingFigure key={figure.link.id} figure={figure} />
            ))}
          </>
        )}
        {context.length > 0 && (
          <>
            <h4>{briefingCopy.contextTitle}</h4>
            {context.map((cited) => (
              <BriefedParagraph key={cited.link.ref} cited={cited} />
            ))}
          </>
        )}
      </div>
      {question.supplementaries.length > 0 && (
        <div class="briefed-supplementaries">
          <h4>{briefingCopy.supplementaries}</h4>
          <ul>
            {question.supplementaries.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <BriefingNotes question={question.number} choice={choice} />
    </section>
  );
}

function Coverage({ question }: { readonly question: Question }) {
  const pack = usePack();
  const { verdict, missing } = question.coverage;
  return (
    <div class="briefed-coverage">
      <p>
        <Verdict verdict={verdict} />
      </p>
      {missing.length > 0 && (
        <>
          <h4>{briefingCopy.missing}</h4>
          <ul>
            {missing.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </>
      )}
      {question.currency.length > 0 && (
        <>
          <h4>{questionCopy.currency(pack.currencyChecked)}</h4>
          {question.currency.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </>
      )}
    </div>
  );
}

function BriefedParagraph({ cited }: { readonly cited: CitedParagraph }) {
  const { link, paragraph, tables, lostFigures, figures } = cited;
  return (
    <div class={`briefed-paragraph ${link.grade}`}>
      <p class="ref">{briefingCopy.paragraph(link.ref)}</p>
      <div>
        <blockquote class="paper">
          <ParagraphText paragraph={paragraph} tables={tables} />
        </blockquote>
        <p class="why">{link.why}</p>
        {lostFigures.map((lost) => (
          <p key={lost.ref} class="why">
            {briefingCopy.lostFigure(lost.ref)}
          </p>
        ))}
        {figures.map((figure) => (
          <BriefingFigure key={figure.link.id} figure={figure} />
        ))}
      </div>
    </div>
  );
}

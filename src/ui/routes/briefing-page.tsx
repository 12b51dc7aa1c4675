import { useState } from "preact/hooks";
import type { PackId } from "../../domain/ids.ts";
import { useApp, usePack } from "../app-context.ts";
import {
  chosenQuestions,
  firstChoice,
  type BriefingChoice,
} from "../components/briefing/briefing-choice.ts";
import { BriefingDocument } from "../components/briefing/briefing-document.tsx";
import { BriefingOptions } from "../components/briefing/briefing-options.tsx";
import { briefingCopy } from "../copy/briefing.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import "../styles/briefing.css";

/** What was chosen last, so that a look at a question costs no ticks. */
const kept = new Map<PackId, BriefingChoice>();

/** A briefing one would hand to a colleague: what it holds is chosen above, and what is below is what is printed. */
export function BriefingPage() {
  const app = useApp();
  const pack = usePack();
  const heading = usePageTurn(
    `briefing:${pack.id}`,
    briefingCopy.documentTitle(pack.title),
  );
  const [choice, setChoice] = useState(kept.get(pack.id) ?? firstChoice);
  const view = app.view.value;
  const questions = chosenQuestions(pack.questions, view, choice);

  const change = (part: Partial<BriefingChoice>) => {
    const next = { ...choice, ...part };
    kept.set(pack.id, next);
    setChoice(next);
  };
  return (
    <main id="content" class="page briefing-page">
      <div class="no-print">
        <h1 ref={heading} tabIndex={-1}>
          {briefingCopy.title}
        </h1>
        <p class="quiet">{briefingCopy.about}</p>
        <BriefingOptions
          choice={choice}
          questions={pack.questions}
          mine={
            chosenQuestions(pack.questions, view, { ...choice, which: "mine" })
              .length
          }
          onChange={change}
        />
        {questions.length === 0 ? (
          <p role="status">{briefingCopy.nothing}</p>
        ) : (
          <div class="briefing-print">
            <button type="button" class="button" onClick={() => print()}>
              {briefingCopy.print}
            </button>
            <p class="small quiet">{briefingCopy.printHint}</p>
          </div>
        )}
      </div>
      {questions.length > 0 && (
        <BriefingDocument questions={questions} choice={choice} />
      )}
    </main>
  );
}

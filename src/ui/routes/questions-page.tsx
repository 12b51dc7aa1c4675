import { groupQuestions, tallyVerdicts } from "../../domain/coverage.ts";
import { withoutRepeats } from "../../domain/enquiry.ts";
import { usePack } from "../app-context.ts";
import { QuestionLink } from "../components/question-link.tsx";
import { questionCopy } from "../copy/questions.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";

/** Every question in full, by group: the first thing anyone sees. */
export function QuestionsPage() {
  const pack = usePack();
  const enquiries = withoutRepeats(pack.enquiries);
  const heading = usePageTurn(`questions:${pack.id}`, questionCopy.listTitle);
  return (
    <main id="content" class="page contents">
      <header>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {questionCopy.listTitle}
          </h1>
          <p class="quiet">
            {questionCopy.summary(
              pack.questions.length,
              tallyVerdicts(pack.questions),
            )}
          </p>
          <a class="onward" href={hrefTo.coverage(pack.id)}>
            {questionCopy.coverage}
          </a>
          {enquiries.length > 0 && (
            <a class="onward" href={hrefTo.enquiries(pack.id)}>
              {questionCopy.enquiries(enquiries.length)}
            </a>
          )}
        </div>
        <a class="button-plain" href={hrefTo.papers(pack.id)}>
          {questionCopy.briefing}
        </a>
      </header>
      {groupQuestions(pack.questions).map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <ol>
            {group.questions.map((question) => (
              <li key={question.number}>
                <QuestionLink question={question} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </main>
  );
}

import { sourceOf } from "../../domain/follow-up-source.ts";
import type { Question } from "../../domain/question.ts";
import { useApp, usePack } from "../app-context.ts";
import { AddToPlan } from "../components/add-to-plan.tsx";
import { DraftRecommendation } from "../components/draft-recommendation.tsx";
import { EvidenceColumn } from "../components/evidence-column.tsx";
import { MarkChoice } from "../components/mark-choice.tsx";
import { Notes } from "../components/notes.tsx";
import { Pager } from "../components/pager.tsx";
import { QuestionEnquiries } from "../components/question-enquiries.tsx";
import { QuestionList } from "../components/question-list.tsx";
import { Supplementaries } from "../components/supplementaries.tsx";
import { Verdict } from "../components/verdict.tsx";
import { questionCopy } from "../copy/questions.ts";
import { useAnchor } from "../hooks/use-anchor.ts";
import { useKeptScroll } from "../hooks/use-kept-scroll.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";

/** One question with its evidence, and the place to write. */
export function QuestionPage({ number }: { readonly number: number }) {
  const pack = usePack();
  const question = pack.questions.find(
    (candidate) => candidate.number === number,
  );
  const heading = usePageTurn(
    `${pack.id}:${number}`,
    questionCopy.title(number),
  );
  const scroll = useKeptScroll<HTMLDivElement>(`ask:${pack.id}:${number}`);
  const route = useApp().navigation.route.value;
  useAnchor(route.page === "question" ? route.anchor : "");
  if (question === undefined) {
    return (
      <main id="content" class="page">
        <h1 ref={heading} tabIndex={-1}>
          {questionCopy.unknown(number, pack.questions.length)}
        </h1>
        <p>
          <a href={hrefTo.questions(pack.id)}>{questionCopy.all}</a>
        </p>
      </main>
    );
  }
  return (
    <div class="desk">
      <QuestionList current={number} />
      <main id="content" class="ask">
        <div class="ask-scroll" ref={scroll}>
          <p class="position">
            {questionCopy.position(
              number,
              pack.questions.length,
              question.group,
            )}
          </p>
          <h1 ref={heading} tabIndex={-1} data-length={lengthOf(question.text)}>
            {question.text}
          </h1>
          <Coverage question={question} />
          <Notes question={number} />
          <MarkChoice question={question} />
          <Recommend question={question} />
          <QuestionEnquiries question={number} />
          <Gaps question={question} />
          <Supplementaries question={question} />
          <Themes question={question} />
        </div>
        <Pager question={question} />
      </main>
      <EvidenceColumn question={question} />
    </div>
  );
}

/** A question of 15 words may be set large; one of 60 may not. */
export function lengthOf(text: string): "short" | "medium" | "long" {
  const words = text.split(/\s+/).length;
  if (words <= 24) return "short";
  return words <= 44 ? "medium" : "long";
}

/** The verdict, and the way to what it rests on. */
function Coverage({ question }: { readonly question: Question }) {
  const gaps = question.coverage.missing.length;
  return (
    <div class="cover">
      <Verdict verdict={question.coverage.verdict} />
      {gaps > 0 && <a href="#gaps">{questionCopy.gaps(gaps)}</a>}
      <a class="jump" href="#evidence">
        {questionCopy.toEvidence(question.evidence.length)}
      </a>
      <AddToPlan
        source={{ kind: "question", question: question.number }}
        text={question.text}
        about={questionCopy.title(question.number)}
      />
    </div>
  );
}

/** What did not come of the answer can be asked for. */
function Recommend({ question }: { readonly question: Question }) {
  const { plan, pins } = useApp().view.value;
  return (
    <p>
      <DraftRecommendation source={sourceOf(question, plan, pins)} />
    </p>
  );
}

function Gaps({ question }: { readonly question: Question }) {
  const pack = usePack();
  return (
    <>
      {question.coverage.missing.length > 0 && (
        <section id="gaps" tabIndex={-1}>
          <h2>{questionCopy.missing}</h2>
          <ul class="gaps">
            {question.coverage.missing.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      )}
      {question.currency.length > 0 && (
        <div class="dated">
          <strong>{questionCopy.currency(pack.currencyChecked)}</strong>
          {question.currency.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </>
  );
}

function Themes({ question }: { readonly question: Question }) {
  const pack = usePack();
  const themes = pack.themes.filter((theme) =>
    question.themes.includes(theme.id),
  );
  if (themes.length === 0) return null;
  return (
    <section class="themes">
      <h2>{questionCopy.themes}</h2>
      <ul>
        {themes.map((theme) => (
          <li key={theme.id}>
            <a href={hrefTo.report(pack.id, theme.id, question.number)}>
              {theme.id} {theme.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Question } from "../../domain/question.ts";
import { usePack } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { hrefTo } from "../routing/route.ts";
import { NextIcon, PreviousIcon } from "./icons.tsx";

/** On to the next question, or back to the one before. */
export function Pager({ question }: { readonly question: Question }) {
  const pack = usePack();
  const at = pack.questions.indexOf(question);
  const previous = pack.questions[at - 1];
  const next = pack.questions[at + 1];
  return (
    <nav class="pager" aria-label={questionCopy.pager}>
      {previous !== undefined && (
        <a
          class="previous"
          rel="prev"
          href={hrefTo.question(pack.id, previous.number)}
        >
          <PreviousIcon />
          <span class="visually-hidden">{questionCopy.previousWord}: </span>
          {questionCopy.previous(previous.number)}
        </a>
      )}
      <a class="all" href={hrefTo.questions(pack.id)}>
        {questionCopy.all}
      </a>
      {next !== undefined && (
        <a class="next" rel="next" href={hrefTo.question(pack.id, next.number)}>
          <span class="visually-hidden">{questionCopy.nextWord}: </span>
          {questionCopy.next(next.number)}
          <NextIcon />
        </a>
      )}
    </nav>
  );
}

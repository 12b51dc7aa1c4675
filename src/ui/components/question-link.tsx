import type { Question } from "../../domain/question.ts";
import { usePack } from "../app-context.ts";
import { hrefTo } from "../routing/route.ts";
import { Standing } from "./standing.tsx";

/** A question in a list: its number, its words, and where it stands. */
export function QuestionLink({
  question,
  isCurrent = false,
}: {
  readonly question: Question;
  readonly isCurrent?: boolean;
}) {
  const pack = usePack();
  return (
    <a
      href={hrefTo.question(pack.id, question.number)}
      aria-current={isCurrent ? "page" : undefined}
    >
      <span class="number">{question.number}</span>
      <span class="words">{question.text}</span>
      <Standing question={question} />
    </a>
  );
}

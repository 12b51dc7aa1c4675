import type { Question } from "../../domain/question.ts";
import { questionCopy } from "../copy/questions.ts";
import { CopyToNote } from "./copy-to-note.tsx";

/** Suggested follow-ups. */
export function Supplementaries({ question }: { readonly question: Question }) {
  return (
    <section>
      <h2>{questionCopy.supplementaries}</h2>
      <ul class="supplementaries">
        {question.supplementaries.map((text) => (
          <li key={text}>
            <span>{text}</span>
            <CopyToNote question={question.number} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

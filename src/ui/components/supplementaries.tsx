import type { Question } from "../../domain/question.ts";
import { questionCopy } from "../copy/questions.ts";
import { AddToPlan } from "./add-to-plan.tsx";
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
            <span class="acts">
              <CopyToNote question={question.number} text={text} />
              <AddToPlan
                source={{
                  kind: "supplementary",
                  question: question.number,
                  text,
                }}
                text={text}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

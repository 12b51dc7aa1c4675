import { useEffect } from "preact/hooks";
import { groupQuestions } from "../../domain/coverage.ts";
import { usePack } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { useKeptScroll } from "../hooks/use-kept-scroll.ts";
import { QuestionLink } from "./question-link.tsx";

/** All questions, compact, beside the one that is open. */
export function QuestionList({ current }: { readonly current: number }) {
  const pack = usePack();
  const scroll = useKeptScroll(`list:${pack.id}`);
  useEffect(() => {
    const list = scroll.current;
    const link = list?.querySelector("[aria-current]");
    if (list === null || !link) return;
    const { top, bottom } = link.getBoundingClientRect();
    const room = list.getBoundingClientRect();
    // Among its neighbours, and only when it is out of sight: a list that moves under the finger is hard to read.
    if (top < room.top || bottom > room.bottom) {
      link.scrollIntoView({ block: "center" });
    }
  }, [current, scroll]);
  return (
    <nav class="list" ref={scroll} aria-label={questionCopy.listLabel}>
      {groupQuestions(pack.questions).map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <ol>
            {group.questions.map((question) => (
              <li key={question.number}>
                <QuestionLink
                  question={question}
                  isCurrent={question.number === current}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

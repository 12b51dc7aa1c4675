import { groupQuestions } from "../../domain/coverage.ts";
import type { GuideBlock, GuidePart } from "../../domain/guide.ts";
import { usePack } from "../app-context.ts";
import { hrefTo } from "../routing/route.ts";

/** A part of the guide, word for word; the part that holds the questions shows them as links. */
export function GuidePartText({ part }: { readonly part: GuidePart }) {
  return (
    <section>
      <h2>{part.title}</h2>
      {part.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      {part.holdsQuestions && <GuideQuestions />}
    </section>
  );
}

function Block({ block }: { readonly block: GuideBlock }) {
  if (block.kind === "paragraph") return <p>{block.text}</p>;
  return (
    <ul>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function GuideQuestions() {
  const pack = usePack();
  return (
    <>
      {groupQuestions(pack.questions).map((group) => (
        <section key={group.title} class="guide-questions">
          <h3>{group.title}</h3>
          <ol start={group.questions[0]?.number}>
            {group.questions.map(({ number, text }) => (
              <li key={number}>
                <a href={hrefTo.question(pack.id, number)}>
                  <span class="number">{number}.</span>
                  <span>{text}</span>
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

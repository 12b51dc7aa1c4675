import {
  blockStarts,
  guidePartBlocks,
} from "../../domain/annotation/places.ts";
import { groupQuestions } from "../../domain/coverage.ts";
import type { GuideBlock, GuidePart } from "../../domain/guide.ts";
import { usePack } from "../app-context.ts";
import { hrefTo } from "../routing/route.ts";
import { Markup, usePlace } from "./report-place.tsx";

/** A part of the guide, word for word; the part that holds the questions shows them as links. */
export function GuidePartText({
  part,
  anchor,
}: {
  readonly part: GuidePart;
  readonly anchor: string;
}) {
  const place = usePlace(anchor);
  if (part.holdsQuestions) return <GuideQuestions title={part.title} />;
  const [titleAt, ...starts] = blockStarts(guidePartBlocks(part));
  let shown = 0;
  return (
    <section data-words={anchor} {...place}>
      <h2 data-at={titleAt}>{part.title}</h2>
      {part.blocks.map((block, index) => {
        const length = block.kind === "list" ? block.items.length : 1;
        const own = starts.slice(shown, shown + length);
        shown += length;
        return <Block key={index} block={block} starts={own} />;
      })}
      <Markup anchor={anchor} />
    </section>
  );
}

/** `starts`: where its paragraph, or each of its items, begins in the text of the part. */
function Block({
  block,
  starts,
}: {
  readonly block: GuideBlock;
  readonly starts: readonly number[];
}) {
  if (block.kind === "paragraph")
    return <p data-at={starts[0]}>{block.text}</p>;
  return (
    <ul>
      {block.items.map((item, index) => (
        <li key={item} data-at={starts[index]}>
          {item}
        </li>
      ))}
    </ul>
  );
}

function GuideQuestions({ title }: { readonly title: string }) {
  const pack = usePack();
  return (
    <section>
      <h2>{title}</h2>
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
    </section>
  );
}

import { useEffect } from "preact/hooks";
import { citedAs } from "../../../domain/anchors.ts";
import type { Question } from "../../../domain/question.ts";
import { useApp, usePack } from "../../app-context.ts";
import { highlightCopy as copy } from "../../copy/highlights.ts";
import {
  attachedHighlights,
  type Attached,
} from "../../highlights/attached.ts";
import { paintSpans } from "../../paint/paint-spans.ts";
import { hrefToPlace } from "../../routing/place-address.ts";
import { hrefTo } from "../../routing/route.ts";
import { HighlightItem } from "./highlight-item.tsx";
import "../../styles/highlights.css";

/** What the member has highlighted for a question, or in the paragraphs and figures that it rests on: listed, and painted where they are quoted. */
export function QuestionHighlights({
  question,
}: {
  readonly question: Question;
}) {
  const app = useApp();
  const pack = usePack();
  const { all } = attachedHighlights(pack, app.view.value.highlights);
  const cited = new Set<string>([
    ...question.evidence.map(({ ref }) => ref),
    ...question.kpis.map(({ id }) => id),
  ]);
  const here = all.filter(
    ({ highlight, at }) =>
      highlight.questions.includes(question.number) ||
      (at.kind !== "unmatched" && cited.has(citedAs(at.place))),
  );
  usePaintedEvidence(here);
  if (here.length === 0) return null;
  return (
    <section class="question-highlights" aria-labelledby="highlights-title">
      <h3 id="highlights-title">{copy.onQuestion}</h3>
      <ul>
        {here.map((one) => (
          <Tied key={one.highlight.id} attached={one} from={question.number} />
        ))}
      </ul>
    </section>
  );
}

function Tied({
  attached: { highlight, at },
  from,
}: {
  readonly attached: Attached;
  readonly from: number;
}) {
  const pack = usePack();
  return (
    <li class="listed">
      {at.kind === "unmatched" ? (
        <a class="cite" href={hrefTo.highlights(pack.id)}>
          {copy.unmatched}
        </a>
      ) : (
        <a class="cite" href={hrefToPlace(pack, at.place, from)}>
          {copy.cite(at.place)}
        </a>
      )}
      <ul>
        <HighlightItem highlight={highlight} at={at} />
      </ul>
    </li>
  );
}

function usePaintedEvidence(here: readonly Attached[]): void {
  useEffect(() => {
    const takeOff = here.flatMap(({ at }) => {
      if (at.kind === "unmatched") return [];
      const quoted = document.querySelector(
        `#evidence [data-words="${CSS.escape(at.place)}"]`,
      );
      return quoted ? [paintSpans("mine", quoted, [at.span])] : [];
    });
    return () => takeOff.forEach((act) => act());
  });
}

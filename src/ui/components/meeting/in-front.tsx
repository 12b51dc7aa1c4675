import { useId, useState } from "preact/hooks";
import { type Evidence, pinned, usualPins } from "../../../domain/pinned.ts";
import type { PlanItem } from "../../../domain/questioning-plan.ts";
import { useApp, usePack } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";
import { questionCopy } from "../../copy/questions.ts";
import { hrefTo } from "../../routing/route.ts";
import { Rating, shownColumns } from "../indicator-figure.tsx";
import { PinChoice } from "../plan/pin-choice.tsx";
import { ParagraphText } from "../paragraph-text.tsx";

interface InFrontProps {
  readonly item: PlanItem;
  readonly all: readonly Evidence[];
}

/** The evidence that a member has in front of them while the question is asked. */
export function InFront({ item, all }: InFrontProps) {
  const app = useApp();
  const pack = usePack();
  const chosen = app.view.value.pins.get(item.id);
  const cites = new Set<string>(chosen ?? usualPins(all));
  const from = item.source.kind === "question" ? item.source.question : null;
  const shown = pinned(pack, all, cites);
  const titleId = useId();
  // The choice is among all the evidence: it is drawn for who opens it, and not with every question that comes up.
  const [isChoosing, setChoosing] = useState(false);
  return (
    <section class="in-front" aria-labelledby={titleId}>
      <h2 id={titleId}>{meetingCopy.evidence}</h2>
      {shown.length === 0 && <p class="quiet">{meetingCopy.noEvidence}</p>}
      {shown.map((one) => (
        <article key={one.cite}>
          <a
            class="ref"
            href={hrefTo.report(pack.id, one.cite, from)}
            aria-label={
              one.kind === "paragraph"
                ? meetingCopy.paragraph(one.cite)
                : undefined
            }
          >
            {one.kind === "paragraph" ? one.cite : one.indicator.title}
          </a>
          {one.kind === "paragraph" ? (
            <blockquote class="paper">
              <ParagraphText paragraph={one.paragraph} tables={one.tables} />
            </blockquote>
          ) : (
            <Figure evidence={one} />
          )}
        </article>
      ))}
      {all.length > 0 && (
        <details
          onToggle={({ currentTarget }) => setChoosing(currentTarget.open)}
        >
          <summary>{meetingCopy.choosePins}</summary>
          {isChoosing && <PinChoice item={item} all={all} />}
        </details>
      )}
    </section>
  );
}

/** A figure and what it is held against, in one line of words. */
function Figure({
  evidence: { indicator },
}: {
  readonly evidence: Extract<Evidence, { readonly kind: "indicator" }>;
}) {
  return (
    <>
      <dl>
        {shownColumns
          .filter((column) => indicator.values[column] !== "")
          .map((column) => (
            <div key={column}>
              <dt>{questionCopy.indicator[column]}</dt>
              <dd>{indicator.values[column]}</dd>
            </div>
          ))}
      </dl>
      <Rating indicator={indicator} />
    </>
  );
}

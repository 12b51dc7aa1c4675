import type { CitedFigure } from "../../../domain/citations.ts";
import { usePack } from "../../app-context.ts";
import { questionCopy } from "../../copy/questions.ts";
import { Rating, shownColumns } from "../indicator-figure.tsx";

const copy = questionCopy.indicator;

/** An indicator in a line or two: each figure after its label, then which way is good and the rating. */
export function BriefingFigure({ figure }: { readonly figure: CitedFigure }) {
  const pack = usePack();
  const { indicator, link } = figure;
  const values = shownColumns.flatMap((id) => {
    const column = pack.indicatorTable?.columns.find(
      (candidate) => candidate.id === id,
    );
    const printed = indicator.values[id] || copy.none;
    return column === undefined ? [] : [{ id, period: column.period, printed }];
  });
  return (
    <div class={`briefed-figure ${link.grade}`}>
      <p class="paper">{indicator.title}</p>
      <dl>
        {values.map(({ id, period, printed }) => (
          <div key={id} class={id === "yearToDate" ? "now" : undefined}>
            <dt>
              {copy[id]} {period}
            </dt>{" "}
            <dd>{printed}</dd>
          </div>
        ))}
      </dl>
      <Rating indicator={indicator} />
      <p class="why">{link.why}</p>
    </div>
  );
}

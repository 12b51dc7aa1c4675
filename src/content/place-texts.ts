import { anchorOf } from "../domain/anchors.ts";
import type { SourceContent } from "./read-source.ts";

/** The words of each place that has no paragraph number, by its anchor on the report's page, for quotations to be looked up in. */
export function placeTexts({
  report,
  themes,
  plan,
  structure,
  indicatorTable,
  guide,
}: Pick<
  SourceContent,
  "report" | "themes" | "plan" | "structure" | "indicatorTable" | "guide"
>): ReadonlyMap<string, string> {
  const { front, closing } = report;
  const places: (readonly [string, readonly string[]])[] = [
    [
      anchorOf.front,
      [
        front.committee,
        front.date,
        front.title,
        ...front.credits.map(({ text }) => text),
      ],
    ],
    [anchorOf.summary, front.summary],
    ...closing.map(
      ({ title, text }, index) =>
        [anchorOf.closing(index + 1), [title, ...text]] as const,
    ),
    ...themes.map(
      ({ id, title, aim, priorities }) =>
        [id, [title, aim, ...priorities]] as const,
    ),
  ];
  if (plan !== null) {
    const { introduction, ambitions } = plan;
    places.push([
      anchorOf.appendix(plan.appendix),
      [...introduction, ambitions.title, ...ambitions.items],
    ]);
  }
  if (structure !== null) {
    places.push([
      anchorOf.appendix(structure.appendix),
      structure.roles.map(({ title, unit }) => `${title}, ${unit}`),
    ]);
  }
  if (indicatorTable !== null) {
    places.push([
      anchorOf.appendix(indicatorTable.appendix),
      [
        indicatorTable.title,
        ...indicatorTable.columns.map(({ label }) => label),
      ],
    ]);
  }
  places.push([
    anchorOf.appendix(guide.appendix),
    [
      guide.title,
      guide.date,
      guide.signature,
      ...guide.footnotes,
      ...guide.parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === "paragraph" ? [block.text] : block.items,
        ),
      ),
    ],
  ]);
  return new Map(places.map(([anchor, texts]) => [anchor, texts.join("\n")]));
}

import { anchorOf } from "../../domain/anchors.ts";
import type { ParagraphRef } from "../../domain/ids.ts";
import type { Section, Table } from "../../domain/report.ts";
import type { SectionItem } from "../../domain/section-items.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo } from "../routing/route.ts";
import { TablePlot } from "./plot/table-plot.tsx";
import { ParagraphText } from "./paragraph-text.tsx";
import { PlaceEnquiries, useCitedCells } from "./report-enquiries.tsx";
import { ReportPiecesUnder } from "./report-piece.tsx";
import { Markup, PlaceLink, UsedBy, usePlace } from "./report-place.tsx";

/** A section with its paragraphs, and what is missing among them said in its place. */
export function ReportSection({ section }: { readonly section: Section }) {
  const anchor = anchorOf.section(section.number);
  return (
    <section data-place={anchor}>
      <h2 class="paper" {...usePlace(anchor)}>
        <span class="number">{section.number}</span> {section.title}
      </h2>
      <PlaceEnquiries place={anchor} />
      <ReportPiecesUnder heading={anchor}>
        {({ items }) =>
          items.map((item) => <Item key={item.ref} item={item} />)
        }
      </ReportPiecesUnder>
    </section>
  );
}

function Item({ item }: { readonly item: SectionItem }) {
  const place = usePlace(item.ref);
  const cited = useCitedCells();
  switch (item.kind) {
    case "paragraph":
      return (
        <div class="para" {...place}>
          <PlaceLink anchor={item.ref} label={reportCopy.paragraph(item.ref)} />
          <div class="report-text paper" data-words={item.ref}>
            <ParagraphText
              paragraph={item.paragraph}
              tables={item.tables}
              under={UnderTable}
              cited={cited.inTable(item.ref)}
            />
          </div>
          <UsedBy cite={item.ref} />
          <PlaceEnquiries place={item.ref} />
          <Markup anchor={item.ref} />
        </div>
      );
    case "figure":
      return (
        <div class="para" {...place}>
          <PlaceLink anchor={item.ref} label={reportCopy.paragraph(item.ref)} />
          <p class="lost">
            {reportCopy.lostFigure(item.ref)}
            <SpokenOf refs={item.spokenOfIn} />
          </p>
          <PlaceEnquiries place={item.ref} />
        </div>
      );
    case "number":
      return (
        <div class="para" {...place}>
          <p class="skipped">
            {reportCopy.skipped(item.ref, item.before, item.after)}
          </p>
          <PlaceEnquiries place={item.ref} />
        </div>
      );
  }
}

function UnderTable({
  table,
  anchor,
}: {
  readonly table: Table;
  readonly anchor: string;
}) {
  return (
    <>
      <Markup anchor={anchor} />
      <TablePlot table={table} />
    </>
  );
}

/** Where the text speaks of a chart that it does not hold. */
function SpokenOf({ refs }: { readonly refs: readonly ParagraphRef[] }) {
  const pack = usePack();
  if (refs.length === 0) return null;
  return (
    <>
      {" "}
      {reportCopy.spokenOf}{" "}
      {refs.map((ref, index) => (
        <>
          {index > 0 && ", "}
          <a key={ref} href={hrefTo.report(pack.id, ref)}>
            {ref}
          </a>
        </>
      ))}
      .
    </>
  );
}

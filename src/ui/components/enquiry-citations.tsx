import type { ComponentChildren } from "preact";
import { anchorOfCitation } from "../../domain/enquiry-places.ts";
import type { Citation, CitedCell, Enquiry } from "../../domain/enquiry.ts";
import type { Pack } from "../../domain/pack.ts";
import { usePack } from "../app-context.ts";
import { enquiryBodyCopy as copy } from "../copy/enquiry-body.ts";
import { hrefTo } from "../routing/route.ts";
import { placeName } from "./enquiry-places.tsx";

/** What a line of enquiry rests on: each a link to the very cell or words, and back. */
export function EnquiryCitations({
  enquiry,
  from,
}: {
  readonly enquiry: Enquiry;
  readonly from: number | null;
}) {
  const pack = usePack();
  return (
    <ul class="cites">
      {asOneColumn(enquiry.cites).map((citation, index) => {
        const anchor = anchorOfCitation(citation);
        return (
          <li key={index}>
            <a href={hrefTo.report(pack.id, anchor, from, enquiry.id)}>
              <Label citation={citation} cites={enquiry.cites} pack={pack} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** A column that is cited from top to bottom is one place to look at, and not fifteen. */
function asOneColumn(cites: readonly Citation[]): readonly Citation[] {
  const [first] = cites;
  const isColumn =
    cites.length > 3 &&
    first?.kind === "cell" &&
    cites.every((cite) => cite.kind === "cell" && cite.column === first.column);
  return isColumn ? [first] : cites;
}

function Label({
  citation,
  cites,
  pack,
}: {
  readonly citation: Citation;
  readonly cites: readonly Citation[];
  readonly pack: Pack;
}) {
  switch (citation.kind) {
    case "cell": {
      const last = cites.at(-1);
      const isColumn =
        asOneColumn(cites).length < cites.length && last?.kind === "cell";
      return (
        <Place
          name={
            isColumn
              ? copy.column(citation.indicator, last.indicator)
              : citation.indicator
          }
        >
          {columnName(citation, pack)}: <Value value={citation.value} />
        </Place>
      );
    }
    case "table-cell":
      return (
        <Place name={placeName(citation.ref, pack)}>
          {[citation.row, citation.column].filter(Boolean).join(", ")}:{" "}
          <Value value={citation.value} />
        </Place>
      );
    case "words":
      return (
        <Place name={placeName(citation.ref, pack)}>
          <q>{citation.quote}</q>
        </Place>
      );
    case "place":
      return (
        <Place name={placeName(citation.anchor, pack)}>
          {citation.quote !== "" && <q>{citation.quote}</q>}
        </Place>
      );
  }
}

/** Where it stands in our voice, what stands there in the paper's. */
function Place({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <strong>{name}</strong> <span class="paper">{children}</span>
    </>
  );
}

const Value = ({ value }: { readonly value: string }) => (
  <b>{value === "" ? copy.emptyCell : value}</b>
);

const columnName = ({ column }: CitedCell, { indicatorTable }: Pack): string =>
  column === "rating"
    ? copy.rating
    : (indicatorTable?.columns.find(({ id }) => id === column)?.label ??
      column);

import { Fragment } from "preact";
import {
  type CitationGroup,
  groupCitations,
} from "../../domain/citation-groups.ts";
import { anchorOfCitation } from "../../domain/enquiry-places.ts";
import type { Citation, Enquiry } from "../../domain/enquiry.ts";
import type { Pack } from "../../domain/pack.ts";
import { usePack } from "../app-context.ts";
import { enquiryBodyCopy as copy } from "../copy/enquiry-body.ts";
import { hrefToPlace } from "../routing/place-address.ts";
import { placeName } from "./enquiry-places.tsx";

/** What a line of enquiry rests on: each row of a table and each quotation a link to where it is marked, and back. */
export function EnquiryCitations({
  enquiry,
  from,
}: {
  readonly enquiry: Enquiry;
  readonly from: number | null;
}) {
  const pack = usePack();
  const groups = groupCitations(enquiry.cites);
  const column = wholeColumn(groups);
  return (
    <ul class="cites">
      {(column === null ? groups : groups.slice(0, 1)).map((group, index) => {
        const anchor = anchorOfCitation(group[0]);
        return (
          <li key={index}>
            <a href={hrefToPlace(pack, anchor, from, enquiry.id)}>
              <strong>{column ?? placeName(anchor, pack)}</strong>{" "}
              <span class="paper">
                <Label group={group} pack={pack} />
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** A column that is cited from top to bottom is one place to look at, and not fifteen: `K1 to K15`. Null where there is none. */
function wholeColumn(groups: readonly CitationGroup[]): string | null {
  const cells = groups.flat();
  const [first, last] = [cells[0], cells.at(-1)];
  if (groups.length <= 3 || first?.kind !== "cell" || last?.kind !== "cell")
    return null;
  return cells.every(
    (cite) => cite.kind === "cell" && cite.column === first.column,
  )
    ? copy.column(first.indicator, last.indicator)
    : null;
}

function Label({
  group,
  pack,
}: {
  readonly group: CitationGroup;
  readonly pack: Pack;
}) {
  const [first] = group;
  if ("quote" in first) return first.quote === "" ? null : <q>{first.quote}</q>;
  const row = first.kind === "table-cell" ? first.row : "";
  return (
    <>
      {row !== "" && `${row}, `}
      {group.map((cite, index) => (
        <Fragment key={index}>
          {index > 0 && ", "}
          {columnName(cite, pack)}: <Value citation={cite} />
        </Fragment>
      ))}
    </>
  );
}

const Value = ({ citation }: { readonly citation: Citation }) =>
  "value" in citation && <b>{citation.value || copy.emptyCell}</b>;

function columnName(citation: Citation, { indicatorTable }: Pack): string {
  if (!("column" in citation)) return "";
  const { column } = citation;
  if (column === "rating") return copy.rating;
  return (
    indicatorTable?.columns.find(({ id }) => id === column)?.label ?? column
  );
}

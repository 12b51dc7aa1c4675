import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type {
  CitedCell,
  CitedTableCell,
  CitedWords,
  Enquiry,
} from "../../domain/enquiry.ts";
import { anchorOfCitation } from "../../domain/enquiry-places.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo } from "../routing/route.ts";

const copy = reportCopy.enquiries;

/** What the report's page needs to know of the lines of enquiry. */
export interface ReportEnquiries {
  readonly byPlace: ReadonlyMap<string, readonly Enquiry[]>;
  /** The one that was followed here: what it rests on is marked. */
  readonly cited: Enquiry | null;
}

export const ReportEnquiriesContext = createContext<ReportEnquiries>({
  byPlace: new Map(),
  cited: null,
});

/** The lines of enquiry that look at a place, a tap away; and, for those who cannot see the mark, what is marked there. */
export function PlaceEnquiries({ place }: { readonly place: string }) {
  const pack = usePack();
  const { byPlace, cited } = useContext(ReportEnquiriesContext);
  const enquiries = byPlace.get(place);
  if (enquiries === undefined) return null;
  return (
    <div class="asked no-print">
      {cited !== null && <Marked enquiry={cited} place={place} />}
      <details>
        <summary>
          {copy.count(enquiries.length)}
          <span class="visually-hidden"> {copy.at(place)}</span>
        </summary>
        <ul>
          {enquiries.map(({ id, statement }) => (
            <li key={id}>
              <a href={hrefTo.enquiries(pack.id, {}, id)}>{statement}</a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** A browser paints words without telling a screen reader. */
function Marked({
  enquiry,
  place,
}: {
  readonly enquiry: Enquiry;
  readonly place: string;
}) {
  const quotes = enquiry.cites
    .filter((cite) => anchorOfCitation(cite) === place)
    .flatMap((cite) =>
      "quote" in cite && cite.quote !== "" ? [cite.quote] : [],
    );
  if (quotes.length === 0) return null;
  return <p class="visually-hidden">{copy.marked(quotes)}</p>;
}

/** Tells which cells the line of enquiry that was followed here rests on. */
export function useCitedCells() {
  const { cited } = useContext(ReportEnquiriesContext);
  const cites = cited?.cites ?? [];
  return {
    inRow: (indicator: string): ReadonlySet<CitedCell["column"]> =>
      new Set(
        cites.flatMap((cite) =>
          cite.kind === "cell" && cite.indicator === indicator
            ? [cite.column]
            : [],
        ),
      ),
    inTable: (ref: CitedWords["ref"]): readonly CitedTableCell[] =>
      cites.filter(
        (cite): cite is CitedTableCell =>
          cite.kind === "table-cell" && cite.ref === ref,
      ),
  };
}

import { anchorOf } from "../../domain/anchors.ts";
import type { Abbreviation } from "../../domain/pack.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { ReportPiecesUnder } from "./report-piece.tsx";
import { usePlace } from "./report-place.tsx";

const copy = reportCopy.abbreviations;

/** The report's short forms, spelt out. Ours, and set as ours. */
export function ReportAbbreviations() {
  const { abbreviations } = usePack();
  const place = usePlace(anchorOf.abbreviations);
  if (abbreviations.length === 0) return null;
  return (
    <section class="abbreviations" data-place={anchorOf.abbreviations}>
      <h2 class="ours" {...place}>
        {copy.title}
      </h2>
      <p class="aside">{copy.ours}</p>
      <ReportPiecesUnder heading={anchorOf.abbreviations}>
        {() => (
          <dl>
            {abbreviations.map((abbreviation) => (
              <Entry key={abbreviation.short} abbreviation={abbreviation} />
            ))}
          </dl>
        )}
      </ReportPiecesUnder>
    </section>
  );
}

function Entry({ abbreviation }: { readonly abbreviation: Abbreviation }) {
  const { short, long, sameAs } = abbreviation;
  return (
    <div {...usePlace(anchorOf.abbreviation(short))}>
      <dt>{short}</dt>
      <dd>
        {long}
        {sameAs !== undefined && (
          <span class="quiet"> {copy.sameAs(sameAs)}</span>
        )}
      </dd>
    </div>
  );
}

import type { CitedFigure } from "../../domain/citations.ts";
import { enquiriesAbout, isGap, type Enquiry } from "../../domain/enquiry.ts";
import { usePack } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { CopyToNote } from "./copy-to-note.tsx";

const copy = questionCopy.checks;

/**
 * What the checks find in an indicator: the strongest in words beneath the figure, its working and the others a tap away. A figure that is
 * only context has its strongest, and no more.
 */
export function IndicatorChecks({
  figure,
  from,
}: {
  readonly figure: CitedFigure;
  readonly from: number;
}) {
  const { indicator, link } = figure;
  const [first, ...others] = enquiriesAbout(usePack().enquiries, indicator.id);
  if (first === undefined) return null;
  return (
    <div class="checks">
      <Flag enquiry={first} />
      {link.grade === "direct" && (
        <details>
          <summary>{copy.more(others.length)}</summary>
          <ul>
            <li>
              <p class="working">{first.working}</p>
              <Copy enquiry={first} title={indicator.title} from={from} />
            </li>
            {others.map((enquiry) => (
              <li key={enquiry.rule}>
                <p>{enquiry.statement}</p>
                <p class="working">{enquiry.working}</p>
                <Caution enquiry={enquiry} />
                <p>{enquiry.ask}</p>
                <Copy enquiry={enquiry} title={indicator.title} from={from} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A finding in words, with what one could ask; what is not like for like stays in sight. */
export function Flag({ enquiry }: { readonly enquiry: Enquiry }) {
  return (
    <div class={isGap(enquiry.rule) ? "flag gap" : "flag"}>
      <p>{enquiry.statement}</p>
      <Caution enquiry={enquiry} />
      <p>{enquiry.ask}</p>
    </div>
  );
}

function Caution({ enquiry }: { readonly enquiry: Enquiry }) {
  return enquiry.caution === null ? null : (
    <p class="quiet">{enquiry.caution}</p>
  );
}

/** A note stands alone, so it names the indicator. */
function Copy({
  enquiry,
  title,
  from,
}: {
  readonly enquiry: Enquiry;
  readonly title: string;
  readonly from: number;
}) {
  return (
    <CopyToNote
      question={from}
      text={`${title}: ${enquiry.statement} ${enquiry.ask}`}
      about={enquiry.ask}
    />
  );
}

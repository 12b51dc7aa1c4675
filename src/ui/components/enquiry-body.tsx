import type { Enquiry } from "../../domain/enquiry.ts";
import { usePack } from "../app-context.ts";
import { enquiryBodyCopy as copy } from "../copy/enquiry-body.ts";
import { keepPlace } from "../hooks/keep-place.ts";
import { hrefTo } from "../routing/route.ts";
import { AddToPlan } from "./add-to-plan.tsx";
import { CopyToNote } from "./copy-to-note.tsx";
import { EnquiryCitations } from "./enquiry-citations.tsx";
import { titleOfIndicator } from "./enquiry-places.tsx";

interface Standing {
  readonly enquiry: Enquiry;
  /** The question whose page it stands on; null where it stands among all. */
  readonly from: number | null;
}

/** What a line of enquiry holds: its working, what one could ask, where it rests, and what one can make of it. */
export function EnquiryBody({ enquiry, from }: Standing) {
  return (
    <div onClickCapture={keepPlace}>
      <dl>
        <dt>{copy.working}</dt>
        <dd class="working">
          {enquiry.working}
          {enquiry.caution !== null && <p class="quiet">{enquiry.caution}</p>}
        </dd>
        <dt>{copy.ask}</dt>
        <dd class="to-ask">{enquiry.ask}</dd>
        <dt>{copy.restsOn}</dt>
        <dd>
          <EnquiryCitations enquiry={enquiry} from={from} />
        </dd>
        <Serves enquiry={enquiry} from={from} />
      </dl>
      <Acts enquiry={enquiry} from={from} />
    </div>
  );
}

/** The other questions that it serves. */
function Serves({ enquiry, from }: Standing) {
  const pack = usePack();
  const others = enquiry.questions.filter((number) => number !== from);
  if (others.length === 0) return null;
  return (
    <>
      <dt>{from === null ? copy.serves : copy.alsoServes}</dt>
      <dd>
        <ul class="serves">
          {others.map((number) => (
            <li key={number}>
              <a href={hrefTo.question(pack.id, number)}>
                {copy.question(number)}
              </a>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** Words that are copied stand alone, so they name the indicator. */
function Acts({ enquiry, from }: Standing) {
  const title = titleOfIndicator(enquiry, usePack());
  const question = from ?? enquiry.questions[0];
  const { id, statement, ask } = enquiry;
  return (
    <div class="acts">
      <AddToPlan source={{ kind: "enquiry", enquiry: id }} text={ask} />
      {question !== undefined && (
        <CopyToNote
          question={question}
          text={`${title === null ? "" : `${title}: `}${statement} ${ask}`}
          about={ask}
          isElsewhere={from === null}
        />
      )}
    </div>
  );
}

import type { RefObject } from "preact";
import { blockStarts, frontBlocks } from "../../domain/annotation/places.ts";
import { anchorOf } from "../../domain/anchors.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo } from "../routing/route.ts";
import { PlaceEnquiries } from "./report-enquiries.tsx";
import { Markup, usePlace } from "./report-place.tsx";

/** The head of the paper, and its summary. */
export function ReportFront({
  heading,
}: {
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const pack = usePack();
  const { front } = pack.report;
  const starts = blockStarts(front.summary);
  const [committeeAt, dateAt, titleAt, ...creditsAt] = blockStarts(
    frontBlocks(front),
  );
  return (
    <>
      <header
        class="report-front paper"
        data-words={anchorOf.front}
        {...usePlace(anchorOf.front)}
      >
        <p class="committee" data-at={committeeAt}>
          {front.committee}
        </p>
        <p class="date" data-at={dateAt}>
          {front.date}
        </p>
        <h1 ref={heading} tabIndex={-1} data-at={titleAt}>
          {front.title}
        </h1>
        <dl>
          {front.credits.map(({ label, text }, index) => (
            <div key={label}>
              <dt>{label}:</dt>
              <dd data-at={creditsAt[index]}>{text}</dd>
            </div>
          ))}
        </dl>
        <PlaceEnquiries place={anchorOf.front} />
        <Markup anchor={anchorOf.front} />
      </header>
      <section data-place={anchorOf.summary}>
        <h2 class="ours" {...usePlace(anchorOf.summary)}>
          {reportCopy.summary}
        </h2>
        <div class="report-text paper" data-words={anchorOf.summary}>
          {front.summary.map((text, index) => (
            <p key={text} data-at={starts[index]}>
              {text}
            </p>
          ))}
        </div>
        <Markup anchor={anchorOf.summary} />
        <PlaceEnquiries place={anchorOf.summary} />
        <p class="how-to-read no-print">
          {reportCopy.howToRead}{" "}
          {pack.enquiries.length > 0 && (
            <a href={hrefTo.enquiries(pack.id)}>{reportCopy.enquiries.all}</a>
          )}
        </p>
      </section>
    </>
  );
}

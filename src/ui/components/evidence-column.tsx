import { citeEvidence, type CitedParagraph } from "../../domain/citations.ts";
import { enquiriesAboutTable } from "../../domain/enquiry.ts";
import type { Question } from "../../domain/question.ts";
import type { Table } from "../../domain/report.ts";
import { useApp, usePack } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { useLazy } from "../hooks/use-lazy.ts";
import { useKeptScroll } from "../hooks/use-kept-scroll.ts";
import { hrefTo } from "../routing/route.ts";
import { Finding } from "./indicator-checks.tsx";
import { IndicatorFigure } from "./indicator-figure.tsx";
import { ParagraphText } from "./paragraph-text.tsx";

const loadHighlights = () =>
  import("./highlights/question-highlights.tsx").then(
    (module) => module.QuestionHighlights,
  );

const loadPlot = () =>
  import("./plot/table-plot.tsx").then((module) => module.TablePlot);

/** What the report has to say on a question: each claim with the figures that bear on it beneath it. */
export function EvidenceColumn({ question }: { readonly question: Question }) {
  const pack = usePack();
  const { direct, context, otherFigures } = citeEvidence(pack, question);
  const scroll = useKeptScroll(`evidence:${pack.id}:${question.number}`);
  return (
    <aside
      class="evidence"
      id="evidence"
      aria-label={questionCopy.evidence}
      tabIndex={-1}
      ref={scroll}
    >
      <h2>{questionCopy.evidenceTitle}</h2>
      <h3>{questionCopy.direct}</h3>
      {direct.length === 0 && <p class="quiet">{questionCopy.directNone}</p>}
      {direct.map((cited) => (
        <Cited key={cited.link.ref} cited={cited} from={question.number} />
      ))}
      {useApp().view.value.highlights.length > 0 && (
        <Highlighted question={question} />
      )}
      {otherFigures.length > 0 && (
        <>
          <h3 id="figures">{questionCopy.otherFigures}</h3>
          {otherFigures.map((figure) => (
            <IndicatorFigure
              key={figure.link.id}
              figure={figure}
              from={question.number}
            />
          ))}
        </>
      )}
      {context.length > 0 && <h3>{questionCopy.context}</h3>}
      {context.map((cited) => (
        <Cited key={cited.link.ref} cited={cited} from={question.number} />
      ))}
      <AboutTable question={question} />
    </aside>
  );
}

/** Fetched only for those who have highlighted something. */
function Highlighted({ question }: { readonly question: Question }) {
  const highlights = useLazy(loadHighlights);
  return highlights.kind === "ready" ? (
    <highlights.value question={question} />
  ) : null;
}

/** What there is to ask about the table of figures as a whole, once, on the questions that rest on it. */
function AboutTable({ question }: { readonly question: Question }) {
  const enquiries = enquiriesAboutTable(usePack().enquiries, question.number);
  const restsOnIt = question.kpis.some(({ grade }) => grade === "direct");
  if (enquiries.length === 0 || !restsOnIt) return null;
  return (
    <>
      <h3>{questionCopy.checks.table}</h3>
      <div class="checks">
        {enquiries.map((enquiry) => (
          <Finding key={enquiry.id} enquiry={enquiry} from={question.number} />
        ))}
      </div>
    </>
  );
}

/** A table that the officer has drawn; the drawing comes once the question can be read. */
const DrawnTable = ({ table }: { readonly table: Table }) =>
  table.plot === undefined ? null : <Drawing table={table} />;

function Drawing({ table }: { readonly table: Table }) {
  const plot = useLazy(loadPlot);
  return plot.kind === "ready" ? <plot.value table={table} /> : null;
}

function Cited({
  cited,
  from,
}: {
  readonly cited: CitedParagraph;
  readonly from: number;
}) {
  const pack = usePack();
  const { link, paragraph, tables, lostFigures, figures } = cited;
  return (
    <article class={`cited ${link.grade}`}>
      <a
        class="ref"
        href={hrefTo.report(pack.id, link.ref, from)}
        aria-label={questionCopy.paragraph(link.ref)}
      >
        {link.ref}
      </a>
      <div>
        <blockquote data-words={link.ref}>
          <ParagraphText
            paragraph={paragraph}
            tables={tables}
            under={DrawnTable}
          />
        </blockquote>
        <p class="why">{link.why}</p>
        {lostFigures.map((lost) => (
          <p key={lost.ref} class="lost-figure">
            {questionCopy.lostFigure(lost.ref)}
          </p>
        ))}
        {figures.map((figure) => (
          <IndicatorFigure key={figure.link.id} figure={figure} from={from} />
        ))}
      </div>
    </article>
  );
}

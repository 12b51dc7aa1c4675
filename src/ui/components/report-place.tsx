import { type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Question } from "../../domain/question.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo } from "../routing/route.ts";

/** What every part of the report's page needs to know. */
export interface ReportReading {
  /** The anchor that the address names; empty when it names none that is here. */
  readonly target: string;
  /** The question to offer the way back to. */
  readonly from: number | null;
  readonly questionsByCitation: ReadonlyMap<string, readonly Question[]>;
}

export const ReportContext = createContext<ReportReading>({
  target: "",
  from: null,
  questionsByCitation: new Map(),
});

/** What shows a member's highlights in a place; null until it has come. */
export const MarkupContext = createContext<ComponentType<{
  readonly anchor: string;
}> | null>(null);

/** The member's highlights in a place of the report. Stands beside the element that shows its words (`data-words`). */
export function Markup({ anchor }: { readonly anchor: string }) {
  const PlaceMarkup = useContext(MarkupContext);
  return PlaceMarkup && <PlaceMarkup anchor={anchor} />;
}

/** The attributes of an element that an address can lead to. */
export function usePlace(anchor: string) {
  const isTarget = useContext(ReportContext).target === anchor;
  return {
    id: anchor,
    tabIndex: isTarget ? -1 : undefined,
    "data-target": isTarget ? "" : undefined,
  };
}

/** A number in the margin: how the place is cited, and a link to it, so that it can be copied. */
export function PlaceLink({
  anchor,
  label,
}: {
  readonly anchor: string;
  readonly label: string;
}) {
  const pack = usePack();
  const { from } = useContext(ReportContext);
  return (
    <a
      class="place"
      href={hrefTo.report(pack.id, anchor, from)}
      aria-label={label}
    >
      {anchor}
    </a>
  );
}

/** The questions that use a paragraph, a theme or an indicator. Nothing where none does. */
export function UsedBy({ cite }: { readonly cite: string }) {
  const pack = usePack();
  const questions = useContext(ReportContext).questionsByCitation.get(cite);
  if (questions === undefined) return null;
  return (
    <div class="used-by">
      <span class="used-by-title" aria-hidden="true">
        {reportCopy.usedBy}
      </span>
      <ul aria-label={reportCopy.usedByOf(cite)}>
        {questions.map(({ number, text }) => (
          <li key={number}>
            <a href={hrefTo.question(pack.id, number)}>
              {reportCopy.question(number)}
              <span class="visually-hidden">
                : {reportCopy.openingWords(text)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { Mark } from "../../document/model.ts";
import type {
  FollowUpChange,
  FollowUpKind,
  Standing,
} from "../../domain/follow-up.ts";
import type { Rag } from "../../domain/indicator.ts";
import type { Verdict } from "../../domain/question.ts";

/** The words and dates of the papers: handed in, so that there is one place for every word of the app. */
export interface PaperWords {
  readonly day: (time: number) => string;
  readonly date: (iso: string) => string;
  readonly moment: (time: number) => string;
  readonly meeting: (iso: string) => string;
  readonly made: (day: string, set: string) => string;
  readonly withPrivate: string;

  readonly question: (number: number) => string;
  readonly paragraph: (ref: string) => string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly verdicts: string;
  readonly missing: string;
  readonly direct: string;
  readonly directNone: string;
  readonly context: string;
  readonly lostFigure: (ref: string) => string;
  readonly figures: (appendix: number) => string;
  readonly indicator: string;
  readonly goodIs: string;
  readonly good: Readonly<Record<"high" | "low", string>>;
  readonly rating: string;
  readonly rated: Readonly<Record<Rag, string>>;
  readonly supplementaries: string;
  readonly enquiries: string;
  readonly notes: string;
  readonly standing: string;
  readonly mark: Readonly<Record<Mark, string>>;
  readonly privateNote: string;
  readonly currency: (checked: string) => string;

  readonly sources: string;
  readonly numbers: (appendix: number | null) => string;
  readonly version: (pack: string, version: string) => string;

  readonly briefingTitle: (title: string) => string;
  readonly notesTitle: string;
  readonly followUpTitle: string;
  readonly plan: string;
  readonly questions: string;
  readonly number: string;
  readonly asks: string;
  readonly lead: string;
  readonly follow: string;
  readonly minutes: string;
  readonly total: string;
  readonly covered: string;
  readonly leads: (lead: string, follow: string) => string;
  readonly asPrinted: string;
  readonly ownQuestion: string;
  readonly lineOfEnquiry: string;
  readonly otherQuestions: string;
  readonly answer: (role: string) => string;
  readonly supplementary: string;
  readonly nothingWritten: string;
  readonly what: string;
  readonly toWhom: string;
  readonly due: string;
  readonly measure: string;
  readonly state: string;
  readonly from: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<FollowUpKind, string>>;
  readonly states: Readonly<Record<Standing, string>>;
  readonly carriedFrom: (title: string, date: string) => string;
  readonly noFollowUps: string;
  readonly history: string;
  readonly changed: (change: FollowUpChange) => string;
  readonly writtenBy: string;
  readonly when: string;
  readonly note: string;
  readonly seenBy: string;
  readonly everyone: string;
}

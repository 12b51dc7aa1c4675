import type { ComponentType } from "preact";
import { useApp } from "../app-context.ts";
import { useLazy } from "../hooks/use-lazy.ts";
import { PackFailurePage, PageFailed, UnknownPage } from "./failure-pages.tsx";
import { QuestionPage } from "./question-page.tsx";
import { QuestionsPage } from "./questions-page.tsx";

const loadReport = () =>
  import("./report-page.tsx").then((module) => module.ReportPage);
const loadEnquiries = () =>
  import("./enquiries-page.tsx").then((module) => module.EnquiriesPage);
const loadGuide = () =>
  import("./guide-page.tsx").then((module) => module.GuidePage);
const loadIndicators = () =>
  import("./indicators-page.tsx").then((module) => module.IndicatorsPage);
const loadCoverage = () =>
  import("./coverage-page.tsx").then((module) => module.CoveragePage);
const loadSearch = () =>
  import("./search-page.tsx").then((module) => module.SearchPage);
const loadNotes = () =>
  import("./notes-page.tsx").then((module) => module.NotesPage);
const loadPapers = () =>
  import("./papers-page.tsx").then((module) => module.PapersPage);
const loadHighlights = () =>
  import("./highlights-page.tsx").then((module) => module.HighlightsPage);
const loadPlan = () =>
  import("./plan-page.tsx").then((module) => module.PlanPage);
const loadFollowUp = () =>
  import("./follow-up-page.tsx").then((module) => module.FollowUpPage);
const loadMeeting = () =>
  import("./meeting-page.tsx").then((module) => module.MeetingPage);
const loadSets = () =>
  import("./sets-page.tsx").then((module) => module.SetsPage);
const loadShare = () =>
  import("./share-page.tsx").then((module) => module.SharePage);
const loadOpen = () =>
  import("./open-page.tsx").then((module) => module.OpenPage);
const loadSettings = () =>
  import("./settings-page.tsx").then((module) => module.SettingsPage);
const loadMore = () =>
  import("./more-page.tsx").then((module) => module.MorePage);

/** The page that the address names. The questions come with the app; the rest is fetched when first opened. */
export function CurrentPage() {
  const app = useApp();
  const route = app.navigation.route.value;
  const pack = app.pack.value;

  switch (route.page) {
    case "sets":
      return <Lazily key="sets" load={loadSets} />;
    case "share":
      return <Lazily key="share" load={loadShare} />;
    case "open":
      return <Lazily key="open" load={loadOpen} />;
    case "settings":
      return <Lazily key="settings" load={loadSettings} />;
    case "more":
      return <Lazily key="more" load={loadMore} />;
    case "notes":
      return <Lazily key="notes" load={loadNotes} />;
    case "unknown":
      return <UnknownPage path={route.path} />;
  }
  if (pack.kind === "failed") return <PackFailurePage failure={pack} />;
  if (pack.kind === "loading")
    return <main id="content" class="page" aria-busy="true" />;
  switch (route.page) {
    case "questions":
      return <QuestionsPage />;
    case "question":
      return <QuestionPage number={route.number} />;
    case "highlights":
      return <Lazily key="highlights" load={loadHighlights} />;
    case "report":
      return <Lazily key="report" load={loadReport} />;
    case "enquiries":
      return <Lazily key="enquiries" load={loadEnquiries} />;
    case "guide":
      return <Lazily key="guide" load={loadGuide} />;
    case "indicators":
      return <Lazily key="indicators" load={loadIndicators} />;
    case "coverage":
      return <Lazily key="coverage" load={loadCoverage} />;
    case "search":
      return <Lazily key="search" load={loadSearch} />;
    case "papers":
      return <Lazily key="papers" load={loadPapers} />;
    case "plan":
      return <Lazily key="plan" load={loadPlan} />;
    case "follow-up":
      return <Lazily key="follow-up" load={loadFollowUp} />;
    case "meeting":
      return <Lazily key="meeting" load={loadMeeting} />;
  }
}

function Lazily({ load }: { readonly load: () => Promise<ComponentType> }) {
  const page = useLazy(load);
  switch (page.kind) {
    case "loading":
      return <main id="content" class="page" aria-busy="true" />;
    case "failed":
      return <PageFailed />;
    case "ready":
      return <page.value />;
  }
}

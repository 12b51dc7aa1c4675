import type { VNode } from "preact";
import { useApp } from "../app-context.ts";
import { shellCopy } from "../copy/shell.ts";
import { hrefTo, type Route } from "../routing/route.ts";
import {
  GuideIcon,
  Mark,
  MoreIcon,
  NotesIcon,
  PlanIcon,
  QuestionsIcon,
  ReportIcon,
  SearchIcon,
} from "./icons.tsx";

/** The name, the set that is open and whether it is safe, and the way to every page. */
export function TopBar() {
  const app = useApp();
  const entry = app.set.value?.entry;
  const packState = app.pack.value;
  const meeting = packState.kind === "ready" ? packState.pack.meeting.date : "";
  const title =
    app.view.value.details.title || entry?.title || shellCopy.firstSetTitle;
  const date = entry === undefined ? meeting : app.view.value.details.date;
  return (
    <header class="top">
      <a class="wordmark" href={hrefTo.start()}>
        <Mark />
        {shellCopy.name}
      </a>
      <div class="where">
        <a href={hrefTo.sets()} title={shellCopy.setHint}>
          {shellCopy.setLabel(title, date)}
        </a>
        <a class="states" href={hrefTo.share()}>
          <SavingState />
          <SharedState />
        </a>
      </div>
      <Menu />
    </header>
  );
}

function SavingState() {
  const app = useApp();
  const shown =
    app.storage.value.kind === "memory" ? "memory" : app.saving.value.kind;
  return (
    <span class="state" data-state={shown}>
      {shellCopy.saving[shown]}
    </span>
  );
}

/** The other promise: whether colleagues have it. Nothing is said before it is known. */
function SharedState() {
  const app = useApp();
  const set = app.set.value;
  if (set === null) return null;
  const shared = app.sharing.value.sets.get(set.id);
  const state = shared?.state;
  const words = shellCopy.shared;
  const waits = state !== undefined && "changes" in state && state.changes > 0;
  return (
    <span class="state" data-state={state?.kind}>
      {state === undefined
        ? words.not
        : waits
          ? state.why === "sending"
            ? words.sending
            : words.waiting(state.changes)
          : state.kind === "paused"
            ? words.paused
            : words.shared}
    </span>
  );
}

interface MenuItem {
  readonly label: string;
  readonly href: string;
  readonly pages: readonly Route["page"][];
  readonly icon: VNode;
  /** Shown only where there is so much room; elsewhere it is found under More. */
  readonly room?: "tablet" | "wide";
}

function Menu() {
  const app = useApp();
  const route = app.navigation.route.value;
  const packState = app.pack.value;
  const pack =
    packState.kind === "ready" ? packState.pack.id : app.packs[0]?.id;
  if (pack === undefined) return null;
  const items: readonly MenuItem[] = [
    {
      label: shellCopy.nav.questions,
      href: hrefTo.questions(pack),
      pages: ["questions", "question"],
      icon: <QuestionsIcon />,
    },
    {
      label: shellCopy.nav.report,
      href: hrefTo.report(pack),
      pages: ["report"],
      icon: <ReportIcon />,
    },
    {
      label: shellCopy.nav.plan,
      href: hrefTo.plan(pack),
      pages: ["plan", "meeting"],
      icon: <PlanIcon />,
    },
    {
      label: shellCopy.nav.notes,
      href: hrefTo.notes(pack),
      pages: ["notes"],
      room: "tablet",
      icon: <NotesIcon />,
    },
    {
      label: shellCopy.nav.guide,
      href: hrefTo.guide(pack),
      pages: ["guide"],
      room: "wide",
      icon: <GuideIcon />,
    },
    {
      label: shellCopy.nav.search,
      href: hrefTo.search(pack),
      pages: ["search"],
      icon: <SearchIcon />,
    },
    {
      label: shellCopy.nav.more,
      href: hrefTo.more(),
      pages: [
        "more",
        "share",
        "open",
        "sets",
        "settings",
        "papers",
        "indicators",
        "enquiries",
        "coverage",
      ],
      icon: <MoreIcon />,
    },
  ];
  return (
    <nav class="menu" aria-label={shellCopy.mainMenu}>
      {items.map((item) => (
        <a
          key={item.href}
          data-room={item.room}
          href={item.href}
          aria-current={item.pages.includes(route.page) ? "page" : undefined}
        >
          {item.icon}
          {item.label}
        </a>
      ))}
    </nav>
  );
}

import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { askedOf } from "../../domain/asked-item.ts";
import { evidenceFor, usualPins } from "../../domain/pinned.ts";
import {
  isReworded,
  type PlanItem,
  wordsOf,
} from "../../domain/questioning-plan.ts";
import {
  placeIn,
  type RunningOrder,
  runningOrder,
} from "../../domain/running-order.ts";
import { useApp, usePack } from "../app-context.ts";
import { AfterPaint } from "../components/after-paint.tsx";
import { Answers } from "../components/meeting/answers.tsx";
import { MarkedApart } from "../components/marked-apart.tsx";
import { AskedMark } from "../components/meeting/asked-mark.tsx";
import { InFront } from "../components/meeting/in-front.tsx";
import { MeetingBar } from "../components/meeting/meeting-bar.tsx";
import { MeetingHead } from "../components/meeting/meeting-head.tsx";
import { MeetingSupplementaries } from "../components/meeting/meeting-supplementaries.tsx";
import { Roles } from "../components/meeting/roles.tsx";
import { NoteItem } from "../components/note-item.tsx";
import { meetingCopy } from "../copy/meeting.ts";
import { planCopy } from "../copy/plan.ts";
import { useAskedNotes } from "../hooks/use-asked-notes.ts";
import { useGrowing } from "../hooks/use-growing.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { lengthOf } from "./question-page.tsx";
import "../styles/meeting.css";

/** Committee mode: one item at a time, from the plan or, where nothing is planned, from the guide. */
export function MeetingPage() {
  const app = useApp();
  const pack = usePack();
  const route = app.navigation.route.value;
  const { plan } = app.view.value;
  const order = useMemo(() => runningOrder(plan, pack.questions), [plan, pack]);
  if (app.set.value === null) {
    return (
      <main id="content" class="page">
        <h1>{meetingCopy.title}</h1>
        <p class="quiet">{meetingCopy.opening}</p>
      </main>
    );
  }
  const wanted = route.page === "meeting" ? route.item : "";
  const place = placeIn(order, wanted, app.meeting.value.item);
  const item = order.items[place];
  if (item === undefined) return null;
  return <OneItem item={item} order={order} place={place} />;
}

function OneItem({
  item,
  order,
  place,
}: {
  readonly item: PlanItem;
  readonly order: RunningOrder;
  readonly place: number;
}) {
  const app = useApp();
  const pack = usePack();
  const { isPlanned } = order;
  const words = wordsOf(item) || planCopy.noWords;
  const evidence = useMemo(
    () => evidenceFor(pack, item.source),
    [pack, item.source],
  );
  const pins = app.view.value.pins.get(item.id);
  const asked = askedOf(
    item,
    isPlanned,
    evidence
      .map(({ cite }) => cite)
      .filter((cite) => pins?.has(cite) ?? usualPins(evidence).includes(cite)),
  );
  const heading = usePageTurn(
    `meeting:${pack.id}:${item.id}`,
    `${meetingCopy.title}, ${place + 1}`,
  );
  const stood = app.meeting.value;
  // After the paint: it draws the page once more.
  useEffect(() => {
    const isOld = Date.now() - stood.since > longestMeeting;
    if (stood.item !== item.id || isOld)
      app.setMeeting({ item: item.id, since: Date.now() });
  }, [app, stood, item.id]);
  const isDark = useDark();
  useMeetingFrame(isDark);
  const isPaper = item.source.kind === "question" && words === item.printed;
  return (
    <main id="content" class="meeting">
      <MeetingHead item={item} isDark={isDark} />
      <div class="meeting-columns">
        <div key={item.id}>
          <p id="meeting-position" class="quiet">
            {meetingCopy.position(
              place + 1,
              order.items.length,
              item.lead.trim(),
            )}
            {item.follow.trim() !== "" &&
              `, ${meetingCopy.follows(item.follow.trim())}`}
          </p>
          <h1
            ref={heading}
            tabIndex={-1}
            class={isPaper ? "paper" : undefined}
            data-length={lengthOf(words)}
            aria-describedby="meeting-position"
          >
            {words}
          </h1>
          {isReworded(item) && (
            <details>
              <summary>{meetingCopy.printed}</summary>
              <p class="paper">{item.printed}</p>
            </details>
          )}
          {item.covered && (
            <p>
              <strong>{meetingCopy.covered}</strong>
            </p>
          )}
          {!isPlanned && <p class="small quiet">{meetingCopy.unplanned}</p>}
          <MarkedApart asked={asked} />
          <Answers asked={asked} itemKey={item.id} />
        </div>
        <div
          key="foot"
          class="meeting-foot"
          data-hand={app.preferences.value.leftHanded ? "left" : "right"}
        >
          <AskedMark asked={asked} />
          <MeetingBar order={order} place={place} />
        </div>
        <div key={`beside:${item.id}`}>
          <AfterPaint>
            <InFront item={item} all={evidence} />
            <MeetingSupplementaries item={item} asked={asked} />
            <Before item={item} isPlanned={isPlanned} />
          </AfterPaint>
        </div>
      </div>
      <Roles />
    </main>
  );
}

/** What the member had written on the question beforehand, a touch away. */
function Before({
  item,
  isPlanned,
}: {
  readonly item: PlanItem;
  readonly isPlanned: boolean;
}) {
  const { before } = useAskedNotes(askedOf(item, isPlanned));
  const [isOpen, setOpen] = useState(false);
  const shown = useGrowing(isOpen ? before.length : 0, 12);
  if (before.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{meetingCopy.before(before.length)}</summary>
      <ul class="notes">
        {before.slice(0, isOpen ? shown : 0).map((note) => (
          <li key={note.id}>
            <NoteItem note={note} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In ms. What was come to longer ago belongs to another day. */
const longestMeeting = 6 * 3_600_000;

/** What the app has around the page is the meeting's. Said by an attribute: a style that asks whether the page is there would be asked anew with every row. */
function useMeetingFrame(isDark: boolean): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset["meeting"] = isDark ? "dark" : "light";
    return () => {
      delete dataset["meeting"];
    };
  }, [isDark]);
}

/** As chosen here; until then as the rest of the app looks. */
function useDark(): boolean {
  const { look, meetingDark } = useApp().preferences.value;
  if (meetingDark !== null) return meetingDark;
  if (look === "dark" || look === "light") return look === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

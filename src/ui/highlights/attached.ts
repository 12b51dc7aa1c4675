import { signal, type Signal } from "@preact/signals";
import approximate from "approx-string-match";
import type { Highlight } from "../../document/model.ts";
import {
  type Attacher,
  type Attachment,
  createAttacher,
  type Looked,
} from "../../domain/annotation/attach.ts";
import { reportPlaces } from "../../domain/annotation/places.ts";
import type { Selectors } from "../../domain/annotation/selectors.ts";
import type { Pack } from "../../domain/pack.ts";
import { inIdleSlices } from "../in-idle-slices.ts";

/** A highlight with where its words stand in this version of the report. */
export interface Attached {
  readonly highlight: Highlight;
  readonly at: Attachment;
}

export interface AttachedHighlights {
  /** In the report's order; the unmatched ones last. */
  readonly all: readonly Attached[];
  /** By the anchor of the place they stand in, in the order of their words. */
  readonly byPlace: ReadonlyMap<string, readonly Attached[]>;
  readonly unmatched: readonly Attached[];
  /** How many are still being looked for, and are in none of the lists. */
  readonly sought: number;
}

/** Follows a set's highlights in a pack: only one that is new, or stands on other words than before, is looked for. */
interface Follower {
  highlights: readonly Highlight[] | null;
  attached: AttachedHighlights;
  /** How often more has been found; `attached` is as of `attachedAt`. */
  readonly news: Signal<number>;
  attachedAt: number;
  readonly attacher: Attacher;
  readonly order: ReadonlyMap<string, number>;
  readonly places: WeakMap<Selectors, Attachment>;
  readonly known: WeakMap<Highlight, Attached>;
  /** What is being looked for, and what will be after that. */
  readonly sought: Set<Selectors>;
  readonly searches: Search[];
}

interface Search {
  readonly lost: readonly Selectors[];
  readonly steps: Iterator<Looked | null>;
}

/** So long what is lost is looked for at once, in ms; after that bit by bit. */
const atOnce = 8;
/** So long one waits for the first news of what is being found, in ms; for the next twice as long, because each has the page look again. */
const firstNews = 200;

const followers = new WeakMap<Pack, Follower>();

/**
 * Where the highlights stand. The same lists as before for the places in which nothing has changed. What stands where it stood is found at
 * once; what does not may take a while in a long report, and whoever reads this as a signal is told when more has been found.
 */
export function attachedHighlights(
  pack: Pack,
  highlights: readonly Highlight[],
): AttachedHighlights {
  const follower = followers.get(pack) ?? createFollower(pack);
  followers.set(pack, follower);
  const news = follower.news.value;
  if (follower.highlights === highlights && follower.attachedAt === news)
    return follower.attached;
  const start = performance.now();
  lookForNew(follower, highlights);
  follower.highlights = highlights;
  follower.attachedAt = news;
  follower.attached = sort(follower, highlights);
  performance.measure(measured, { start });
  if (highlights.length > 0 && follower.attached.sought === 0)
    performance.mark("highlights:attached");
  return follower.attached;
}

const measured = "highlights:attach";

function createFollower(pack: Pack): Follower {
  const places = reportPlaces(pack);
  return {
    highlights: null,
    attached: { all: [], byPlace: new Map(), unmatched: [], sought: 0 },
    news: signal(0),
    attachedAt: 0,
    attacher: createAttacher(places, approximate),
    order: new Map(places.map(({ anchor }, index) => [anchor, index])),
    places: new WeakMap(),
    known: new WeakMap(),
    sought: new Set(),
    searches: [],
  };
}

function lookForNew(
  follower: Follower,
  highlights: readonly Highlight[],
): void {
  const { attacher, places, sought, searches } = follower;
  const lost: Selectors[] = [];
  for (const { selectors } of highlights) {
    if (places.has(selectors) || sought.has(selectors)) continue;
    const at = attacher.atHome(selectors);
    if (at === null) lost.push(selectors);
    else places.set(selectors, at);
  }
  if (lost.length === 0) return;
  for (const one of lost) sought.add(one);
  const isFirst = searches.length === 0;
  searches.push({ lost, steps: attacher.look(lost)[Symbol.iterator]() });
  if (!isFirst) return;
  const end = performance.now() + atOnce;
  while (seek(follower)) {
    if (performance.now() < end) continue;
    seekInSlices(follower);
    return;
  }
}

/** Looks a little further; false when nothing is left to look for. */
function seek({ searches, places, sought }: Follower): boolean {
  const [search] = searches;
  if (search === undefined) return false;
  const { done, value } = search.steps.next();
  if (done) searches.shift();
  const selectors = value && search.lost[value.index];
  if (!done && value && selectors) {
    places.set(selectors, value.at);
    sought.delete(selectors);
  }
  return searches.length > 0;
}

function seekInSlices(follower: Follower): void {
  let wait = firstNews;
  let next = performance.now() + wait;
  inIdleSlices(() => {
    const goesOn = seek(follower);
    if (!goesOn || performance.now() > next) {
      wait *= 2;
      next = performance.now() + wait;
      follower.news.value += 1;
    }
    return goesOn;
  }, measured);
}

function sort(
  { attached: before, order, places, known }: Follower,
  highlights: readonly Highlight[],
): AttachedHighlights {
  const attached = highlights.flatMap((highlight) => {
    const at = places.get(highlight.selectors);
    if (at === undefined) return [];
    const one = known.get(highlight) ?? { highlight, at };
    known.set(highlight, one);
    return [one];
  });
  const rank = ({ at }: Attached) =>
    at.kind === "unmatched" ? Infinity : (order.get(at.place) ?? Infinity);
  const start = ({ at }: Attached) =>
    at.kind === "unmatched" ? 0 : at.span.start;
  const all = attached.toSorted(
    (a, b) =>
      (rank(a) === rank(b) ? 0 : rank(a) - rank(b)) || start(a) - start(b),
  );
  const unmatched = all.filter(({ at }) => at.kind === "unmatched");
  const byPlace = new Map<string, Attached[]>();
  for (const one of all) {
    if (one.at.kind === "unmatched") continue;
    const list = byPlace.get(one.at.place) ?? [];
    list.push(one);
    byPlace.set(one.at.place, list);
  }
  for (const [place, list] of byPlace) {
    const old = before.byPlace.get(place);
    if (old && isSameList(old, list)) byPlace.set(place, old as Attached[]);
  }
  const sought = highlights.length - all.length;
  return { all, byPlace, unmatched, sought };
}

const isSameList = (a: readonly Attached[], b: readonly Attached[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

import approximate from "approx-string-match";
import type { Highlight } from "../../document/model.ts";
import {
  type Attacher,
  type Attachment,
  createAttacher,
} from "../../domain/annotation/attach.ts";
import { reportPlaces } from "../../domain/annotation/places.ts";
import type { Selectors } from "../../domain/annotation/selectors.ts";
import type { Pack } from "../../domain/pack.ts";

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
}

/** Follows a set's highlights in a pack: only one that is new, or stands on other words than before, is looked for. */
interface Follower {
  highlights: readonly Highlight[] | null;
  attached: AttachedHighlights;
  readonly attacher: Attacher;
  readonly order: ReadonlyMap<string, number>;
  readonly places: WeakMap<Selectors, Attachment>;
  readonly known: WeakMap<Highlight, Attached>;
}

const followers = new WeakMap<Pack, Follower>();

/** Where the highlights stand. The same lists as before for the places in which nothing has changed. */
export function attachedHighlights(
  pack: Pack,
  highlights: readonly Highlight[],
): AttachedHighlights {
  const follower = followers.get(pack) ?? createFollower(pack);
  followers.set(pack, follower);
  if (follower.highlights === highlights) return follower.attached;
  follower.highlights = highlights;
  const start = performance.now();
  follower.attached = sort(follower, attachAll(follower, highlights));
  performance.measure("highlights:attach", { start });
  if (highlights.length > 0) performance.mark("highlights:attached");
  return follower.attached;
}

function createFollower(pack: Pack): Follower {
  const places = reportPlaces(pack);
  return {
    highlights: null,
    attached: { all: [], byPlace: new Map(), unmatched: [] },
    attacher: createAttacher(places, approximate),
    order: new Map(places.map(({ anchor }, index) => [anchor, index])),
    places: new WeakMap(),
    known: new WeakMap(),
  };
}

function attachAll(
  { attacher, places, known }: Follower,
  highlights: readonly Highlight[],
): readonly Attached[] {
  const unknown = highlights.filter(({ selectors }) => !places.has(selectors));
  const found = attacher.attach(unknown.map(({ selectors }) => selectors));
  unknown.forEach(({ selectors }, index) => {
    places.set(selectors, found[index] ?? nowhere);
  });
  return highlights.map((highlight) => {
    const attached = known.get(highlight) ?? {
      highlight,
      at: places.get(highlight.selectors) ?? nowhere,
    };
    known.set(highlight, attached);
    return attached;
  });
}

const nowhere: Attachment = { kind: "unmatched" };

function sort(
  { attached: before, order }: Follower,
  attached: readonly Attached[],
): AttachedHighlights {
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
  return { all, byPlace, unmatched };
}

const isSameList = (a: readonly Attached[], b: readonly Attached[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

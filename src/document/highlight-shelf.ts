import type * as Y from "yjs";
import { lookUpHighlight } from "./highlight-record.ts";
import type { Highlight } from "./model.ts";
import { highlightsOf, type SetDocs } from "./schema.ts";
import type { Shelf } from "./shelf.ts";

type Highlights = readonly Highlight[];

/** The highlights that show, of which only those that an edit has touched are read again. */
export function createHighlightShelf(docs: SetDocs): Shelf<Highlights> {
  const map = highlightsOf(docs.own);
  const byId = new Map<string, Highlight>();
  const stale = new Set<string>(map.keys());
  let highlights: Highlights = [];

  const onChange = (events: readonly Y.YEvent<Y.Map<unknown>>[]): void => {
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === "string") stale.add(id);
      else for (const key of event.keys.keys()) stale.add(key);
    }
  };
  const refresh = (): Highlights => {
    if (stale.size === 0) return highlights;
    let changed = false;
    for (const id of stale) {
      const before = byId.get(id);
      const after = keepSameParts(before, visible(docs, id));
      if (before === after) continue;
      changed = true;
      if (after) byId.set(id, after);
      else byId.delete(id);
    }
    stale.clear();
    if (changed) highlights = [...byId.values()].toSorted(byAge);
    return highlights;
  };

  map.observeDeep(onChange);
  refresh();
  return {
    value: () => highlights,
    refresh,
    stop: () => map.unobserveDeep(onChange),
  };
}

/** The highlights that show, read once. */
export function readHighlights(docs: SetDocs): Highlights {
  const shelf = createHighlightShelf(docs);
  shelf.stop();
  return shelf.value();
}

function visible(docs: SetDocs, id: string): Highlight | undefined {
  const record = lookUpHighlight(docs, id);
  return record && !record.hidden ? record.highlight : undefined;
}

/** What has not changed keeps its identity: the selectors, above all, by which is known where a highlight stands. */
function keepSameParts(
  before: Highlight | undefined,
  after: Highlight | undefined,
): Highlight | undefined {
  if (!before || !after) return after;
  const kept = {
    ...after,
    selectors: isSame(before.selectors, after.selectors)
      ? before.selectors
      : after.selectors,
    questions: isSame(before.questions, after.questions)
      ? before.questions
      : after.questions,
  };
  return isSame(before, kept) ? before : kept;
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Oldest first; of one moment, in the order of their ids, which is the same everywhere. */
const byAge = (a: Highlight, b: Highlight): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

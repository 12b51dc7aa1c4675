import * as Y from "yjs";
import type { SetEntry, SetId } from "../store/port.ts";
import {
  type Content,
  contentOfDoc,
  contentOfUpdate,
  decodeContent,
  emptyPlaces,
  encodeContent,
  holdsRange,
  isWaiting,
  joinContents,
  noContent,
  stateVectorOf,
  subtractRanges,
} from "./content.ts";
import { cutInPieces, TooLongError } from "./pieces.ts";

/**
 * Where documents are worked on, apart from the page: in a worker, so that neither a long log nor a hostile update can hold up who is
 * typing. It keeps nothing that is not on the device. When it has been thrown away its calls reject, and everything is opened again.
 */
export interface Workbench {
  /** Puts a set's shared document on the bench as the device has it, in place of what was there. */
  open(set: SetId, updates: readonly Uint8Array[]): Promise<void>;
  /** Adds what has been written to the device since. */
  follow(set: SetId, updates: readonly Uint8Array[]): Promise<void>;
  /**
   * Takes in what came from others. `timed-out`: nothing is on the bench any more. What could not be read may have left something behind, so
   * that the document is to be put on the bench anew.
   */
  take(
    set: SetId,
    updates: readonly Uint8Array[],
    covered: Uint8Array,
  ): Promise<Taken | "timed-out">;
  /** How many notes, marks and details this device has changed since, as far as the log's content goes. */
  count(set: SetId, covered: Uint8Array): Promise<number>;
  /** What the log lacks, as updates that fit. */
  missing(set: SetId, covered: Uint8Array, limit: number): Promise<Missing>;
  /** What the log holds with these acknowledged. */
  join(contents: readonly Uint8Array[]): Promise<Uint8Array>;
  /** Forgets for good what was deleted, before a set is first shared. An update for the device, or null when nothing was. */
  forget(set: SetId): Promise<Uint8Array | null>;
  /** What these updates make together, as one. Those that cannot be read are left out. */
  merge(updates: readonly Uint8Array[]): Promise<Uint8Array>;
  /** All that is on the bench, and what it says of itself. */
  read(set: SetId, as: SetId): Promise<Read>;
  close(set: SetId): Promise<void>;
}

export interface Taken {
  /** The index of each update that is none. */
  readonly unreadable: readonly number[];
  /** The others as one, for the device; null when the device has all of it. */
  readonly news: Uint8Array | null;
  /** What the log is known to hold now. */
  readonly covered: Uint8Array;
}

export interface Read {
  readonly contents: Uint8Array;
  /** The entry by the name that was asked for, or null when this is no set. */
  readonly entry: SetEntry | null;
}

export interface Missing {
  readonly pieces: readonly Piece[];
  /** What was forgotten on the way, to be written to the device before the pieces are sent; null when nothing was. */
  readonly forgotten: Uint8Array | null;
  /** Something in it is too long for the relay, and cannot be cut. */
  readonly tooLong: boolean;
}

export interface Piece {
  readonly update: Uint8Array;
  readonly content: Uint8Array;
}

/** What the bench has to be told of documents by those who know what is in one. */
export interface DocumentTools {
  load(updates: readonly Uint8Array[]): Y.Doc;
  /** Removes for good what was deleted. */
  forgetDeleted(doc: Y.Doc): void;
  /** Removes for good what was taken back to *only me* before anybody could have seen it. */
  forgetTakenBack(doc: Y.Doc, wasSent: (id: Y.ID) => boolean): void;
  /** How many notes, marks and details an update to this document changes. */
  countChanges(doc: Y.Doc, update: Uint8Array): number;
  describe(set: SetId, doc: Y.Doc): SetEntry | null;
}

export function createWorkbench(tools: DocumentTools): Workbench {
  const docs = new Map<SetId, Y.Doc>();
  /** What a document held when it was last looked through, as long as it has not changed since: that takes longer than a small update does. */
  const held = new Map<SetId, Content>();

  const docOf = (set: SetId): Y.Doc => {
    const doc = docs.get(set);
    if (!doc) throw new Error(`The set ${set} is not on the bench.`);
    return doc;
  };

  return {
    async open(set, updates) {
      docs.get(set)?.destroy();
      held.delete(set);
      docs.set(set, tools.load(updates));
    },
    async follow(set, updates) {
      const doc = docOf(set);
      const known = held.get(set);
      for (const update of updates) {
        // Most of it went over this bench on its way to the device.
        if (known && isPartOf(known, update)) continue;
        held.delete(set);
        takeIn(doc, update);
      }
    },
    async take(set, updates, covered) {
      const doc = docOf(set);
      const before = held.get(set) ?? contentOfDoc(doc);
      held.delete(set);
      const contents = [decodeContent(covered)];
      const readable: Uint8Array[] = [];
      const unreadable: number[] = [];
      // One transaction, because each one has a cost.
      const takeInAll = (): void =>
        updates.forEach((update, index) => {
          const content = takeIn(doc, update);
          if (content === null) return unreadable.push(index);
          contents.push(content);
          return readable.push(update);
        });
      let change: Uint8Array | null;
      try {
        change = changeOf(doc, () => doc.transact(takeInAll));
      } catch {
        // Not while it was read, but after that: the document is of no more use, and which update it was shows one by one.
        docs.delete(set);
        return updates.length === 1
          ? { unreadable: [0], news: null, covered }
          : "timed-out";
      }
      const log = joinContents(contents);
      const after = contentOfDoc(doc);
      held.set(set, after);
      // What waits for something that is missing is in no change, and what an update that failed half-way left behind is in one.
      const isAll = unreadable.length === 0 && !isWaiting(doc);
      const rest = (): Uint8Array | null =>
        readable.length > 0 && lacks(before, log)
          ? Y.mergeUpdates(readable)
          : null;
      // Of two values put under one key at once a document deletes one, and no update says so: nobody need be told.
      const gone = subtractRanges(
        subtractRanges(after.deleted, before.deleted),
        log.deleted,
      );
      const { written } = noContent();
      const deleted = withoutEmptyPlaces(gone, readable);
      return {
        unreadable,
        news: isAll ? change : rest(),
        covered: encodeContent(joinContents([log, { written, deleted }])),
      };
    },
    async count(set, covered) {
      const doc = docOf(set);
      const lacking = lackingUpdate(doc, decodeContent(covered));
      return lacking ? tools.countChanges(doc, wholeOf(lacking)) : 0;
    },
    async missing(set, covered, limit) {
      const doc = docOf(set);
      const known = decodeContent(covered);
      held.delete(set);
      const forgotten = changeOf(doc, () =>
        tools.forgetTakenBack(doc, (id) => holdsRange(known.written, id)),
      );
      const lacking = lackingUpdate(doc, known);
      const fitting = lacking
        ? cut(lacking, limit)
        : { updates: [], tooLong: false };
      const pieces = fitting.updates.map((update) => ({
        update,
        content: encodeContent(contentOfUpdate(update)),
      }));
      return { pieces, forgotten, tooLong: fitting.tooLong };
    },
    join: async (contents) =>
      encodeContent(joinContents(contents.map(decodeContent))),
    async forget(set) {
      const doc = docOf(set);
      held.delete(set);
      return changeOf(doc, () => tools.forgetDeleted(doc));
    },
    async merge(updates) {
      const doc = tools.load(updates);
      const merged = Y.encodeStateAsUpdate(doc);
      doc.destroy();
      return merged;
    },
    async read(set, as) {
      const doc = docOf(set);
      const contents = Y.encodeStateAsUpdate(doc);
      return { contents, entry: tools.describe(as, doc) };
    },
    async close(set) {
      docs.get(set)?.destroy();
      docs.delete(set);
      held.delete(set);
    },
  };
}

/** The update's content, or null when it is none. It is decoded first, because one that fails half-way leaves something behind. */
function takeIn(doc: Y.Doc, update: Uint8Array): Content | null {
  try {
    const content = contentOfUpdate(update);
    Y.applyUpdate(doc, update);
    return content;
  } catch {
    return null;
  }
}

/** An empty place deletes nothing where what stood there is known. */
const withoutEmptyPlaces = (
  gone: Content["deleted"],
  updates: readonly Uint8Array[],
): Content["deleted"] =>
  gone.clients.size === 0
    ? gone
    : subtractRanges(gone, Y.mergeDeleteSets(updates.map(emptyPlaces)));

/** Whether all of an update is in what is known; an update that is none is not. */
function isPartOf(known: Content, update: Uint8Array): boolean {
  try {
    return !lacks(known, contentOfUpdate(update));
  } catch {
    return false;
  }
}

const lacks = (known: Content, all: Content): boolean =>
  subtractRanges(all.written, known.written).clients.size > 0 ||
  subtractRanges(all.deleted, known.deleted).clients.size > 0;

interface Lacking {
  readonly update: Uint8Array;
  readonly deleted: Content["deleted"];
}

/** What the document has and the log has not; null when that is nothing. */
function lackingUpdate(doc: Y.Doc, known: Content): Lacking | null {
  const update = Y.encodeStateAsUpdate(doc, stateVectorOf(known));
  const content = contentOfUpdate(update);
  const deleted = subtractRanges(content.deleted, known.deleted);
  const written = subtractRanges(content.written, known.written);
  return written.clients.size + deleted.clients.size > 0
    ? { update, deleted }
    : null;
}

const wholeOf = ({ update, deleted }: Lacking): Uint8Array =>
  cutInPieces(update, deleted, Infinity)[0] ?? new Uint8Array([0, 0]);

function cut(
  { update, deleted }: Lacking,
  limit: number,
): { readonly updates: readonly Uint8Array[]; readonly tooLong: boolean } {
  try {
    return { updates: cutInPieces(update, deleted, limit), tooLong: false };
  } catch (error) {
    if (error instanceof TooLongError) return { updates: [], tooLong: true };
    throw error;
  }
}

/** What a piece of work changes in a document, or null. */
function changeOf(doc: Y.Doc, work: () => void): Uint8Array | null {
  const changes: Uint8Array[] = [];
  const hear = (update: Uint8Array): void => void changes.push(update);
  doc.on("update", hear);
  try {
    work();
  } finally {
    doc.off("update", hear);
  }
  return changes.length > 0 ? Y.mergeUpdates(changes) : null;
}

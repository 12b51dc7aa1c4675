import { removeDeletedHighlights } from "../../document/highlight-operations.ts";
import { removeDeleted } from "../../document/note-operations.ts";
import type { SetDocs } from "../../document/schema.ts";
import { readOrigin } from "../../document/read-set.ts";
import { describeSet } from "../../document/set-operations.ts";
import type { SetId } from "../../domain/ids.ts";
import type { Clock } from "../../lib/clock.ts";
import { type Random, randomId } from "../../lib/random.ts";
import type { Damage, OpenSet, Refusal } from "../open-set.ts";
import { type LeftBehind, nothingLeftBehind } from "../left-behind.ts";
import type { DamagedRecord, SetEntry, SetStore } from "../port.ts";
import type { Tabs } from "../tabs.ts";
import { createCompactor } from "./compactor.ts";
import { findDamage, markDamageSeen } from "./damage.ts";
import { followDetails } from "./follow-details.ts";
import { createFollower } from "./follower.ts";
import { createLiveDocs } from "./live-docs.ts";
import type { ReadPart } from "./read-docs.ts";
import { createOperations } from "./operations.ts";
import { createUpdateWriter } from "./update-writer.ts";
import { onLeave } from "./wake.ts";

export interface SessionOptions {
  readonly store: SetStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly tabs: Tabs;
  readonly mayWrite?: (set: SetId) => boolean;
  readonly leftBehind?: LeftBehind;
  readonly entry: SetEntry;
  readonly docs: SetDocs;
  /** How far each document has been read. */
  readonly parts: readonly ReadPart[];
  readonly damaged: readonly DamagedRecord[];
  /** False for a set that is not on the disk before its first change. */
  readonly stored: boolean;
}

/** A deleted note or highlight can be brought back for so long, in milliseconds: a day. */
const deletedIsKept = 24 * 60 * 60 * 1000;

export function createSession(options: SessionOptions): OpenSet {
  const { store, clock, random, leftBehind = nothingLeftBehind } = options;
  const { id } = options.entry;
  const nameHere = randomId(random);
  let isLeftBehind = false;
  const mayWrite = (): boolean => options.mayWrite?.(id) ?? true;
  const live = createLiveDocs(id, options.docs);
  const compactor = createCompactor(store);
  const listeners = new Set<() => void>();
  let entry = options.entry;
  let records = options.damaged;
  let damage: Damage | null = findDamage(live.docs, records);
  let refusal: Refusal | null = null;
  let isNew = !options.stored;
  /** The disk does not hold what the next update builds on: write everything. */
  let writeAll = isNew;
  let lastPosition = Math.max(...options.parts.map((part) => part.position));

  const notify = (): void => listeners.forEach((listener) => listener());

  const writer = createUpdateWriter({
    store,
    clock,
    onState() {
      if (isLeftBehind && writer.pending === null) {
        isLeftBehind = false;
        leftBehind.drop(nameHere);
      }
      notify();
    },
    onWritten(batch, { position }) {
      const replaced = batch.updates.length > 0 && position <= lastPosition;
      lastPosition = position || lastPosition;
      compactor.wrote(batch.updates);
      if (replaced) saveEverything();
      if (batch.updates.length > 0) {
        follower.post({ kind: "update", updates: batch.updates });
      }
      if (batch.entry) follower.post({ kind: "sets" });
    },
  });

  const stopLeaving = onLeave(() => {
    if (writer.pending === null) return;
    isLeftBehind = true;
    leftBehind.keep(nameHere, writer.pending);
  });

  /** Numbers on the disk only ever rise. When they do not, somebody has put an empty database in place of the one that was read. */
  const saveEverything = (): void => {
    writer.add({ updates: live.everything(), entry });
  };

  /** Takes changes of this tab, if there are any, to the view and to the disk. */
  const settle = (): void => {
    const changes = live.takeChanges();
    const viewChanged = live.refresh();
    const nextEntry = followDetails(entry, live.view.details);
    const entryChanged = nextEntry !== entry;
    entry = nextEntry;
    if (changes.length > 0 && writeAll) {
      isNew = false;
      writeAll = false;
      saveEverything();
    } else if (changes.length > 0) {
      writer.add({ updates: changes, entry: entryChanged ? entry : null });
    }
    if (changes.length > 0 || viewChanged || entryChanged) notify();
  };

  const change = <T>(operation: () => T): T => {
    try {
      return operation();
    } finally {
      settle();
    }
  };

  const mustWrite = (words: string): void => {
    if (mayWrite()) return;
    refusal = { words };
    notify();
    throw new Error("This set may only be read on this device.");
  };

  const lookForDamage = (): void => {
    const found = findDamage(live.docs, records);
    if (found === null && damage === null) return;
    damage = found;
    notify();
  };

  const follower = createFollower({
    set: id,
    store,
    tabs: options.tabs,
    parts: options.parts,
    onUpdates(updates) {
      const unreadable = updates.flatMap((update, index) =>
        live.apply(update) ? [] : [index],
      );
      settle();
      if (live.hasGap) void fillGap();
      return unreadable;
    },
    onDamaged(found) {
      const known = new Set(records.map(({ key }) => key));
      records = [...records, ...found.filter(({ key }) => !known.has(key))];
      lookForDamage();
    },
    onEntry(found) {
      if (isNew || writer.holdsEntry) return;
      if (found === null) {
        // Removed for good by another tab: if more is written here, all of it is.
        writeAll = true;
      } else {
        entry = followDetails(found, live.view.details);
        notify();
      }
    },
    onWake: () => writer.retryQuietly(),
  });

  let fillingGap = false;
  const fillGap = async (): Promise<void> => {
    if (fillingGap) return;
    fillingGap = true;
    await follower.catchUp();
    fillingGap = false;
    lookForDamage();
  };

  options.parts.forEach(({ doc, rows }) => compactor.found(doc, rows));
  change(() => {
    // Lost to a damaged record: the entry says the same.
    if (options.stored && mayWrite() && readOrigin(live.docs) === null) {
      describeSet(live.docs, entry, entry);
    }
    removeDeleted(live.docs.own, clock() - deletedIsKept);
    removeDeletedHighlights(live.docs.own, clock() - deletedIsKept);
  });

  return {
    id,
    get entry() {
      return entry;
    },
    get view() {
      return live.view;
    },
    get saving() {
      return isNew ? newSet : writer.state;
    },
    get damage() {
      return damage;
    },
    get refusal() {
      return refusal;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...createOperations({ docs: live.docs, change, mustWrite, clock, random }),
    keep() {
      if (!isNew) return;
      isNew = false;
      writeAll = false;
      saveEverything();
      notify();
    },
    contents: () => live.everything(),
    flush: () => writer.flush(),
    retry: () => {
      writer.retry();
      notify();
    },
    dismissRefusal() {
      refusal = null;
      notify();
    },
    async dismissDamage() {
      for (const { key } of records) {
        const discarded = await store.discardDamaged(key);
        if (discarded.ok) {
          records = records.filter((record) => record.key !== key);
        }
      }
      change(() => markDamageSeen(live.docs));
      lookForDamage();
    },
    async close() {
      const error = await writer.flush();
      compactor.stop();
      // Words that are not on the disk yet are still tried, and the page still listens for its chance.
      if (error !== null) return;
      follower.leave();
      stopLeaving();
    },
  };
}

const newSet = { kind: "new" } as const;

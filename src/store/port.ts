import type { PackId, PackVersion, SetId } from "../domain/ids.ts";
import type { Result } from "../lib/result.ts";
import type { SharingStore } from "./sharing.ts";

export type { SetId } from "../domain/ids.ts";
export type * from "./sharing.ts";

/**
 * What is kept on the device. Two adapters run one contract suite (`tests/contract/store-contract.ts`): IndexedDB, and memory for a
 * browser that will not keep anything.
 *
 * Every write is one transaction: when its promise resolves to ok, all of it is on disk; on an error, none of it is.
 */
export interface SetStore extends SharingStore {
  /** Where things are kept: `memory` forgets when the page closes. */
  readonly kind: "device" | "memory";

  /**
   * Every entry, deleted ones included, and the records that could not be read. A set whose entry is damaged or gone is listed
   * with what its documents say of themselves.
   */
  listSets(): Promise<Result<SetListing, StoreError>>;

  /** All updates of a document in the order they were written. Damaged records are set aside, not thrown on. */
  readUpdates(doc: DocId): Promise<Result<StoredUpdates, StoreError>>;

  /** Updates of a document written after `position`, by this or another tab. */
  readUpdatesAfter(
    doc: DocId,
    position: number,
  ): Promise<Result<StoredUpdates, StoreError>>;

  /** Adds updates, and puts the set's entry when given, durably and all or nothing. */
  write(
    updates: readonly DocUpdate[],
    entries?: readonly SetEntry[],
  ): Promise<Result<WriteReceipt, StoreError>>;

  /**
   * Replaces all readable updates of a document by one. `merge` is called with them inside the transaction and must be
   * synchronous. Damaged records stay where they are.
   */
  compact(
    doc: DocId,
    merge: (updates: readonly Uint8Array[]) => Uint8Array,
  ): Promise<Result<WriteReceipt, StoreError>>;

  /** Removes the entry, both documents and all of its sharing for good. Putting an entry with `deletedAt` is the way to delete with undo. */
  purge(set: SetId): Promise<Result<void, StoreError>>;

  /** Forgets a damaged record after a person has saved or dismissed it. */
  discardDamaged(key: number): Promise<Result<void, StoreError>>;

  close(): void;
}

/** Each set has two documents: what its owner may share, and what stays on the device. */
export type DocPart = "shared" | "own";
export interface DocId {
  readonly set: SetId;
  readonly part: DocPart;
}

/** A set as the list of sets shows it, without opening its documents. */
export interface SetEntry {
  readonly id: SetId;
  readonly title: string;
  readonly committee: string;
  /** ISO 8601 date of the meeting, or empty. */
  readonly date: string;
  readonly pack: PackId;
  /** The version of the pack that the set was made on. */
  readonly packVersion: PackVersion;
  readonly createdAt: number;
  readonly openedAt: number;
  /** When it was deleted; absent while it is not. Purged 30 days later. */
  readonly deletedAt?: number;
}

export interface SetListing {
  readonly sets: readonly SetEntry[];
  readonly damaged: readonly DamagedRecord[];
}

export interface DocUpdate {
  readonly doc: DocId;
  /** A Yjs update, version 1. */
  readonly update: Uint8Array;
}

export interface StoredUpdates {
  readonly updates: readonly Uint8Array[];
  /** The record that each update came from. */
  readonly keys: readonly number[];
  /** The highest position read; 0 when there is nothing. */
  readonly position: number;
  readonly damaged: readonly DamagedRecord[];
}

export interface WriteReceipt {
  /** The position of the last record written; 0 when none was. */
  readonly position: number;
}

/** A record whose bytes no longer match the sum that was stored with them, or whose shape is wrong. */
export interface DamagedRecord {
  /** Names the record for `discardDamaged`. */
  readonly key: number;
  readonly set: SetId | null;
  /** What is left of it, for a person to save to a file. */
  readonly remains: string;
  /** Readable words found in it. */
  readonly words: readonly string[];
}

export type StoreError =
  /** The device or the browser's share of it is full. */
  | { readonly kind: "full"; readonly detail: string }
  /** The browser offers no IndexedDB here (private window, policy). */
  | { readonly kind: "unavailable"; readonly detail: string }
  /** Another tab holds an older version of the database open. */
  | { readonly kind: "blocked"; readonly detail: string }
  /** The connection was cut and could not be reopened. */
  | { readonly kind: "failed"; readonly detail: string };

import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SetView } from "../document/model.ts";
import type { NoteId, PackId, SetId } from "../domain/ids.ts";
import type { Pack, PackSummary } from "../domain/pack.ts";
import type { SetFileLook } from "../export/look-at-set-file.ts";
import type { Result } from "../lib/result.ts";
import type { Damage, OpenSet, Refusal, SaveState } from "../store/open-set.ts";
import type { SetEntry, StoreError } from "../store/port.ts";
import type { SharingActions, SharingView } from "../sync/port.ts";
import type { Preferences } from "./preferences.ts";
import type { Navigation } from "./routing/navigation.ts";

/** Everything the pages are given. Made once, by `src/app`; pages read its signals and call its actions. */
export interface App {
  readonly navigation: Navigation;
  readonly packs: readonly PackSummary[];
  readonly pack: ReadonlySignal<PackState>;
  /** The set that is open in this tab; null until it is. */
  readonly set: ReadonlySignal<OpenSet | null>;
  /** The open set's contents; empty until it is open. */
  readonly view: ReadonlySignal<SetView>;
  readonly saving: ReadonlySignal<SaveState | { readonly kind: "opening" }>;
  /** What could not be read of the open set; null when all of it could. */
  readonly damage: ReadonlySignal<Damage | null>;
  /** A change of the open set that was refused, because it may only be read here. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly storage: ReadonlySignal<StorageState>;
  /** Sets on this device, deleted ones included, last opened first. */
  readonly sets: ReadonlySignal<readonly SetEntry[]>;
  /** Which sets are shared, and how it stands with each. */
  readonly sharing: ReadonlySignal<SharingView>;
  readonly share: SharingActions;
  readonly preferences: ReadonlySignal<Preferences>;
  readonly undo: ReadonlySignal<UndoOffer | null>;
  readonly update: ReadonlySignal<UpdateState>;
  /** Notes that are being written on this device, by question: what the composer picks up again. */
  readonly drafts: ReadonlySignal<ReadonlyMap<number, NoteId>>;
  /** Where the open set's meeting stands on this device. */
  readonly meeting: ReadonlySignal<MeetingPlace>;
  /** Colleagues' notes in the open set that have not been seen on this device. */
  readonly news: ReadonlySignal<ReadonlySet<NoteId>>;

  seeNotes(notes: readonly NoteId[]): void;
  setPreferences(change: Partial<Preferences>): void;
  /** Resolves with the open set, however early it is asked for. */
  whenOpen(): Promise<OpenSet>;
  /** Keeps words that stand in the page before the set is open, should it be left with them. Call what it returns when they are in the set. */
  keepEarly(question: number, words: () => string): () => void;
  setDraft(question: number, note: NoteId | null): void;
  setMeeting(change: Partial<MeetingPlace>): void;
  offerUndo(offer: UndoOffer | null): void;
  applyUpdate(): void;
  reloadPack(): void;
  /** Looks for QR codes in pictures. Fetches what it needs. */
  createCodeReader(): Promise<CodeReader>;
  readonly manage: SetManager;
}

export interface CodeReader {
  /** What the picture's QR code says; null when there is none that can be read. */
  read(image: ImageBitmap): Promise<string | null>;
  close(): void;
}

export type PackState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly pack: Pack }
  | {
      readonly kind: "failed";
      readonly reason: PackFailure;
      readonly detail: string;
    };
/** `unreachable`: no connection and no copy here. `unreadable`: it came and is not a pack. `unknown`: the address names no pack. */
export type PackFailure = "unreachable" | "unreadable" | "unknown";

/** Where notes are kept. `memory`: this browser keeps nothing, and `error` says why. */
export type StorageState =
  | { readonly kind: "opening" }
  | { readonly kind: "device" }
  | { readonly kind: "memory"; readonly error: StoreError };

/** Kept through a reload, a lock and an empty battery. */
export interface MeetingPlace {
  /** The item that is being asked; empty before the first. */
  readonly item: string;
  /** When it was come to, in ms. */
  readonly since: number;
  /** What is being written, by item and kind. */
  readonly drafts: Readonly<Record<string, NoteId>>;
}

export interface UndoOffer {
  /** What was done, such as "Note deleted." */
  readonly done: string;
  undo(): void;
}

export type UpdateState = "none" | "waiting" | "applying" | "applied-elsewhere";

/** What is done to sets as wholes. Loads what it needs when first used. */
export interface SetManager {
  open(set: SetId): Promise<StoreError | null>;
  /** Makes a set and opens it. What is left over from the meeting of the set `before` is carried into it. */
  create(
    details: {
      readonly title: string;
      readonly committee: string;
      readonly date: string;
      readonly pack: PackId;
    },
    before?: Pick<OpenSet, "id" | "view">,
  ): Promise<StoreError | null>;
  change(
    set: SetId,
    details: {
      readonly title: string;
      readonly committee: string;
      readonly date: string;
    },
  ): Promise<StoreError | null>;
  duplicate(set: SetId): Promise<StoreError | null>;
  delete(set: SetId): Promise<StoreError | null>;
  restore(set: SetId): Promise<StoreError | null>;
  /** How many notes a set holds, without opening it; null when it cannot be read. */
  countNotes(set: SetId): Promise<number | null>;
  /** The text of a backup file with every set. */
  writeBackup(): Promise<BackupFile>;
  /** Brings back what a backup file holds, or merges what a colleague's file of a set holds. */
  restoreBackup(text: string): Promise<RestoreOutcome>;
  /** What a colleague's file of a set holds and would change, before it does. Null for any other file. */
  lookAtFile(text: string): Promise<Result<FoundFile | null, StoreError>>;
  /** A set as a file for colleagues, without what is for *only me*. Null when it cannot be read. */
  writeSetFile(set: SetId): Promise<BackupFile | null>;
  /** Makes a copy of a set that one may only read, to write in. What is written there for everyone finds its way back by a file. */
  copyToOwn(set: SetId): Promise<Result<SetId, StoreError>>;
}

export interface FoundFile extends SetFileLook {
  readonly title: string;
  readonly committee: string;
  /** ISO 8601, or empty. */
  readonly date: string;
  readonly pack: PackId;
  /** Merges it with the set that is here, or puts it on this device where there is none. */
  merge(): Promise<RestoreOutcome>;
  /** Puts it on this device as a set of its own. */
  keepApart(): Promise<RestoreOutcome>;
}

export interface BackupFile {
  readonly name: string;
  readonly text: string;
}

/** `refused` and `failed` leave everything as it was. */
export type RestoreOutcome =
  | {
      readonly kind: "restored";
      readonly sets: readonly {
        readonly id: SetId;
        readonly title: string;
        readonly outcome: "added" | "merged" | "unchanged";
      }[];
    }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "failed"; readonly error: StoreError };

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null)
    throw new Error("A page stands outside AppContext.Provider");
  return app;
}

/** The pack, for pages that are only shown once there is one. */
export function usePack(): Pack {
  const state = useApp().pack.value;
  if (state.kind !== "ready")
    throw new Error("A page that needs the pack is shown before it is ready");
  return state.pack;
}

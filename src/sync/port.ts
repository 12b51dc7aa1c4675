import type { AccessError } from "../crypto/access-code.ts";
import type { Result } from "../lib/result.ts";
import type { LinkId, Role } from "../protocol/ids.ts";
import type { DocUpdate, SetEntry, SetId, StoreError } from "../store/port.ts";

export type { AccessError } from "../crypto/access-code.ts";
export type { LinkId, Role } from "../protocol/ids.ts";

/** What a page may see of sharing. The same in every tab. */
export interface SharingView {
  readonly relay: RelayState;
  /** A set that is not in here is not shared. */
  readonly sets: ReadonlyMap<SetId, SharedSet>;
}

/** Whether sets can be shared live from here. Files can always be. */
export type RelayState =
  /** Not known yet: the app has just started, or has never been connected. */
  | { readonly kind: "unknown" }
  /** `createToken`: whoever shares a set for the first time needs the deployment's create token. */
  | { readonly kind: "available"; readonly createToken: boolean }
  | { readonly kind: "unavailable"; readonly why: RelayAbsence };

/**
 * `no-relay`: this host serves the app and nothing else. `other-version`: the relay speaks no version that this app does.
 * `not-secure`: the page did not come over HTTPS, so there is no cryptography. `not-kept`: this browser keeps nothing.
 */
export type RelayAbsence =
  "no-relay" | "other-version" | "not-secure" | "not-kept";

/** A set that is shared, as far as this device knows. */
export interface SharedSet {
  readonly role: Role;
  readonly state: ShareState;
  /** When everything written here was last with the relay; null before the first time. */
  readonly sharedAt: number | null;
  /** Things that a person should know once. They stay until dismissed. */
  readonly notices: readonly ShareNotice[];
  /** The names of others who have the set open now. */
  readonly people: readonly string[];
  /** When the link of this device ends; null: never. */
  readonly linkExpiresAt: number | null;
  /** When the relay will delete the room because nobody writes in it; null unless that is near. */
  readonly roomExpiresAt: number | null;
}

export type ShareState =
  /** Nothing written here waits. `at`: when this device was last in touch with the relay. */
  | { readonly kind: "shared"; readonly at: number }
  /** `changes`: how many notes, marks and details have changed here that colleagues cannot have yet; 0 while only reading waits. */
  | {
      readonly kind: "waiting";
      readonly changes: number;
      readonly why: WaitReason;
    }
  /** Nothing more comes or goes until a person does something. What is here stays here. */
  | {
      readonly kind: "paused";
      readonly changes: number;
      readonly why: PauseReason;
    };

/**
 * `sending`: it will be a moment. `offline`: no connection, or no answer. `busy`: the relay asks to wait. `full`: the relay holds as much as it may.
 * `device`: this device cannot be written to. `too-long`: one note is too long to be shared.
 */
export type WaitReason =
  "sending" | "offline" | "busy" | "full" | "device" | "too-long";

/**
 * `revoked` and `expired`: this device's link. `deleted`: an owner has ended the sharing. `room-expired`: the relay has, because nobody wrote for so long.
 * `unknown-link`: the relay has never heard of this link, or has lost it. `unknown-room`: likewise the room. `newer`: colleagues use a newer version of the app.
 */
export type PauseReason =
  | "revoked"
  | "expired"
  | "deleted"
  | "room-expired"
  | "unknown-link"
  | "unknown-room"
  | "newer";

export type ShareNotice =
  /** The relay had lost part of what it held, or held something else, and this device has given it what was missing. */
  | {
      readonly kind: "healed";
      readonly at: number;
      readonly what: "rollback" | "fork";
    }
  /** Changes from someone that could not be taken in. They are set aside, and the set goes on without them. */
  | {
      readonly kind: "quarantined";
      readonly at: number;
      readonly count: number;
      readonly why: QuarantineReason;
    };

/** `forged`: not sealed with the set's key. `unreadable`: sealed, and yet no change to a set. `too-slow`: it kept the device busy for too long. */
export type QuarantineReason =
  "forged" | "unreadable" | "too-large" | "too-slow" | "newer";

/** What a page may do about sharing. Each that needs the relay fails with a reason that names the way out. */
export interface SharingActions {
  /**
   * Shares a set that is not shared: whoever is given a link from now on gets everything in it for *everyone in this set*, and nothing for *only me*.
   * This device is its owner. Resolves when the room is there; what is in the set follows by itself.
   */
  share(set: SetId, createToken?: string): Promise<Result<void, ShareError>>;
  /** Makes a link. Its secret is in the answer and nowhere else: it cannot be shown again. */
  createLink(set: SetId, link: NewLink): Promise<Result<MadeLink, ShareError>>;
  /** Every link of the set, revoked ones included, newest first. For owners. */
  listLinks(set: SetId): Promise<Result<readonly LinkEntry[], ShareError>>;
  /** Whoever had it can fetch and send nothing more. What they have fetched, they keep. It cannot be undone. */
  revokeLink(set: SetId, link: LinkId): Promise<Result<void, ShareError>>;
  /** The code that brings this device's place in the set back on another one. To be kept like a key. */
  recoveryCode(set: SetId): Promise<Result<string, ShareError>>;

  /** Fetches what a link or recovery code leads to, without keeping it. */
  look(code: string): Promise<Result<LookedAt, LookError>>;

  /** Ends the sharing for everyone: the relay deletes what it holds, every link is dead, and every device keeps its copy. For owners. */
  stop(set: SetId): Promise<Result<void, ShareError>>;
  /** This device takes no more part. Its copy stays, colleagues keep theirs, and nothing is sent any more, not even what was waiting. */
  leave(set: SetId): Promise<Result<void, ShareError>>;
  /** `stop`, and this device's copy goes to the deleted sets. The copies on colleagues' devices are theirs. For owners. */
  deleteEverywhere(set: SetId): Promise<Result<void, ShareError>>;

  /** Tries now, rather than when it is next due. */
  retry(): void;
  dismissNotices(set: SetId): Promise<void>;
  /** The name under which others see this person in the set that is open; null: not at all. */
  showAs(set: SetId | null, name: string | null): void;
}

export interface NewLink {
  /** For whom: the person or group. Sealed, so that only owners read it. */
  readonly label: string;
  readonly role: Role;
  readonly expiresAt: number | null;
}

export interface MadeLink {
  readonly id: LinkId;
  /** What stands after the `#`. Whoever has it is in. */
  readonly code: string;
}

export interface LinkEntry {
  readonly id: LinkId;
  readonly role: Role;
  /** Null when it cannot be read. */
  readonly label: string | null;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** This device's own. */
  readonly isOwn: boolean;
}

/** A shared set that is not on this device, or not yet. */
export interface LookedAt {
  readonly role: Role;
  /** What it will be called here; the set itself when `isHere`. */
  readonly entry: SetEntry;
  /** It is on this device already, shared in the same room. */
  readonly isHere: boolean;
  /** The shared document, whole. */
  readonly contents: readonly DocUpdate[];
  /** Puts it on this device, from where it is shared from then on. When it is there already, this device takes part by this link from now on if it allows more. */
  keep(): Promise<Result<SetId, StoreError>>;
}

export type ShareError =
  | { readonly kind: "offline" }
  /** The relay asks to wait; `seconds` is how long, if it said. */
  | { readonly kind: "busy"; readonly seconds: number | null }
  | { readonly kind: "no-relay" }
  /** The create token is missing or wrong. */
  | { readonly kind: "create-token" }
  | { readonly kind: "paused"; readonly why: PauseReason }
  /** Only an owner may do this. */
  | { readonly kind: "not-owner" }
  | { readonly kind: "not-shared" }
  | { readonly kind: "too-many-links"; readonly limit: number }
  /** The only owner's link that is left cannot be revoked. */
  | { readonly kind: "last-owner" }
  | { readonly kind: "full" }
  | { readonly kind: "device"; readonly error: StoreError }
  /** What the relay said that this version has no word for. */
  | { readonly kind: "refused"; readonly detail: string };

export type LookError =
  | { readonly kind: "code"; readonly error: AccessError }
  /** The key in the link does not open what the relay holds, or what it holds is no set. */
  | { readonly kind: "unreadable" }
  /** The set has nothing in it yet: its owner has not been connected since sharing it. */
  | { readonly kind: "empty" }
  | ShareError;

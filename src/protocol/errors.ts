/** Every error the relay gives, and its HTTP status. What fields it has beside its message is said where there are any. */
export const errorStatus = {
  /** Not what the specification says: the message names what and where. */
  malformed: 400,
  /** A frame's first byte is of no version that this relay speaks. */
  "unknown-version": 400,
  /** No `Authorization: Bearer`, or no token of 43 characters in it. */
  "no-token": 401,
  /** The room has no such link. */
  "unknown-link": 401,
  /** Only with the deployment's create token may a room be made here. */
  "create-token": 401,
  /** An owner has revoked the link. */
  revoked: 403,
  /** The link was given until a day that is past. */
  expired: 403,
  /** The link does not allow this. `role`: what it is; `needs`: what this needs. */
  forbidden: 403,
  /** Asked by a page of another origin. */
  "other-origin": 403,
  /** No such address. */
  "not-found": 404,
  "unknown-room": 404,
  "not-allowed": 405,
  /** The body did not arrive in time. */
  "too-slow": 408,
  /** A room of this id belongs to another owner. */
  "room-exists": 409,
  /** A link of this id was made with another role, label or expiry. */
  "link-exists": 409,
  /** It is the last owner's link that does not expire. */
  "last-owner": 409,
  /** `limit`: how many links a room may have. */
  "too-many-links": 409,
  /** The update or snapshot `id` (base64url) is there with other bytes. */
  "id-reused": 409,
  /** `after` is beyond `head`. */
  "ahead-of-room": 409,
  /** `snapshot`: the newest there is, `{ id, seq }`, or null. */
  "snapshot-changed": 409,
  /** `snapshot`: as above. */
  "snapshot-stale": 409,
  /** The hash is not the chain's at that place. `head`: the room's. */
  fork: 409,
  /** An owner deleted the room. */
  "room-deleted": 410,
  /** Nobody wrote in the room for so long that the relay deleted it. */
  "room-expired": 410,
  /** `limit`: in bytes, or in what the message names. */
  "too-large": 413,
  "wrong-type": 415,
  /** With `Retry-After`. */
  "too-fast": 429,
  internal: 500,
  /** The relay is stopping, or its disk or database does not answer. With `Retry-After`. */
  unavailable: 503,
  /** The room, or the relay, holds as much as it may. `limit`: in bytes, or in what the message names. */
  full: 507,
} as const satisfies Readonly<Record<string, number>>;

export type ErrorCode = keyof typeof errorStatus;

export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly [field: string]: unknown;
  };
}

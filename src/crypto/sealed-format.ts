/**
 * What stands on the wire and on the relay's disk for everything that is sealed (numbers are unsigned and big-endian):
 *
 *   offset  length  what
 *        0       1  format, 1
 *        1       2  epoch: which of the room's keys
 *        3      16  device: random, made anew for each room on each device
 *       19      12  iv: random
 *       31       n  AES-256-GCM ciphertext, with its 16-byte tag at the end
 *
 * The associated data is never sent whole; whoever opens puts it together from where the message was found:
 *
 *        0       1  format, 1
 *        1       1  kind: 1 update, 2 snapshot, 3 presence, 4 the label of a link
 *        2      16  room
 *       18       2  epoch
 *       20      16  device
 *       36     0-n  what it is about: an update's id (16), a snapshot's sequence number (8) and chain hash (32), nothing for
 *                   presence, the id of a link (32)
 *
 * So nothing that is sealed can be moved to another room, key, place in the log, device or purpose without failing to open.
 */
export const sealedFormat = 1;

export const kinds = { update: 1, snapshot: 2, presence: 3, label: 4 } as const;
export type SealedKind = keyof typeof kinds;

export const ivLength = 12;
export const tagLength = 16;
export const headLength = 1 + 2 + 16 + ivLength;
/** How many bytes sealing adds. */
export const sealedOverhead = headLength + tagLength;

/** Where a message belongs. */
export interface SealedPlace {
  readonly kind: SealedKind;
  /** 16 bytes. */
  readonly room: Uint8Array;
  /** 0 to 65,535. */
  readonly epoch: number;
  /** See above for how long it is. */
  readonly about: Uint8Array;
}

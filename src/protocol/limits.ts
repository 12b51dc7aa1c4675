/** The limits of this version of the protocol, the same on every relay. Bytes unless said otherwise. */
export const limits = {
  /** One sealed update. Devices refuse what is larger, whoever passes it on. */
  updateBytes: 262_144,
  /** The body of `POST updates`. */
  batchBytes: 1_048_576,
  /** Updates in one batch. */
  batchUpdates: 500,
  /** The records of one page; a page holds one record at least. */
  pageBytes: 1_048_576,
  /** Updates in one page. */
  pageUpdates: 1000,
  /** The body of `PUT snapshot`. */
  snapshotBytes: 8_388_608,
  presenceBytes: 512,
  /** A sealed label, before base64url. */
  labelBytes: 1024,
  /** A body of JSON. */
  jsonBytes: 16_384,
  /** Rooms on one live stream. */
  liveRooms: 64,
} as const;

/** Milliseconds. */
export const times = {
  /** The relay says something on a live stream at least this often. */
  beat: 20_000,
  /** Who hears nothing for so long opens another one. */
  silence: 45_000,
} as const;

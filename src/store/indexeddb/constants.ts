export const databaseName = "critical-friend";

/** Set entries, under numbers that IndexedDB gives out. */
export const setsStore = "sets";
/** Every update of every document, under numbers that rise as they are written. */
export const updatesStore = "updates";
/** The room of each shared set, under the set's id. */
export const roomsStore = "rooms";
/** What is sealed and not acknowledged yet, under numbers that rise. */
export const outboxStore = "outbox";
/** What others sent and could not be taken in. */
export const quarantineStore = "quarantine";

/** Index of `sets`: the set's id. */
export const byId = "by-id";
/** Index of `updates`: the document's key. Records of one document come in the order they were written. */
export const byDoc = "by-doc";
/** Index of `outbox` and `quarantine`: the set's id. */
export const bySet = "by-set";

export const allStores = [
  setsStore,
  updatesStore,
  roomsStore,
  outboxStore,
  quarantineStore,
] as const;

/** How long the device may take over one transaction before the connection is taken for dead. iPadOS can leave one hanging. */
export const patience = 10_000;
/** How long another tab may take to let go of an older database. */
export const blockedPatience = 2_000;

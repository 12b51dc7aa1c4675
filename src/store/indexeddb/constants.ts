export const databaseName = "critical-friend";

/** Set entries, under numbers that IndexedDB gives out. */
export const setsStore = "sets";
/** Every update of every document, under numbers that rise as they are written. */
export const updatesStore = "updates";

/** Index of `sets`: the set's id. */
export const byId = "by-id";
/** Index of `updates`: the document's key. Records of one document come in the order they were written. */
export const byDoc = "by-doc";

export const allStores = [setsStore, updatesStore] as const;

/** How long the device may take over one transaction before the connection is taken for dead. iPadOS can leave one hanging. */
export const patience = 10_000;
/** How long another tab may take to let go of an older database. */
export const blockedPatience = 2_000;

import { onTestFinished } from "vitest";

let count = 0;

/** The name of a database that no other test uses, and that is deleted afterwards. */
export function databaseForTest(): string {
  count += 1;
  const name = `test-${Date.now()}-${count}`;
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  return name;
}

/** A connection beside the store's, as the browser gives it. Without a version, the one that is there. */
export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return promised(indexedDB.open(name, version));
}

export function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/** Does one thing to one object store behind the store's back. */
export async function tamper(
  name: string,
  storeName: "sets" | "updates" | "rooms" | "outbox",
  work: (store: IDBObjectStore) => Promise<unknown>,
): Promise<void> {
  const database = await openRaw(name);
  const transaction = database.transaction(storeName, "readwrite");
  await work(transaction.objectStore(storeName));
  await new Promise((resolve) =>
    transaction.addEventListener("complete", resolve),
  );
  database.close();
}

/** The real IndexedDB, which also remembers each connection that it has given out. */
export function watchedFactory(): {
  readonly factory: IDBFactory;
  readonly connections: readonly IDBDatabase[];
} {
  const connections: IDBDatabase[] = [];
  const open: IDBFactory["open"] = (name, version) => {
    const request = indexedDB.open(name, version);
    request.addEventListener("success", () => connections.push(request.result));
    return request;
  };
  return { factory: { open } as IDBFactory, connections };
}

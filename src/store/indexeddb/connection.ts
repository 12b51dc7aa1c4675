import type { IDBPDatabase, IDBPTransaction } from "idb";
import { err, ok, type Result } from "../../lib/result.ts";
import type { StoreError } from "../port.ts";
import { allStores, blockedPatience, patience } from "./constants.ts";
import { isLostConnection, toOpenError, toStoreError } from "./errors.ts";
import type { Migration } from "./migrations.ts";
import { openDatabase } from "./open-database.ts";
import { timeLimit } from "./time-limit.ts";

export type Mode = "readonly" | "readwrite";
export type Transaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

/** A connection that opens when it is needed, and again when it was lost. */
export interface Connection {
  /** One transaction over every store: ok once it is on the disk; on an error nothing of it is. */
  run<T, M extends Mode>(
    mode: M,
    work: (transaction: Transaction<M>) => Promise<T>,
  ): Promise<Result<T, StoreError>>;
  close(): void;
}

export interface ConnectionOptions {
  readonly name: string;
  readonly factory: IDBFactory | undefined;
  readonly migrations: readonly Migration[];
}

interface Opened {
  readonly database: IDBPDatabase;
  readonly attempt: Promise<IDBPDatabase>;
}

export function createConnection(options: ConnectionOptions): Connection {
  let opening: Promise<IDBPDatabase> | null = null;
  let blocked: Promise<void> = Promise.resolve();

  const forget = (lost: Promise<IDBPDatabase>): void => {
    if (opening === lost) opening = null;
  };

  const startOpening = (factory: IDBFactory): Promise<IDBPDatabase> => {
    let onBlocked = (): void => {};
    blocked = new Promise((resolve) => {
      onBlocked = resolve;
    });
    const attempt: Promise<IDBPDatabase> = openDatabase({
      ...options,
      factory,
      onBlocked,
      onLost: () => forget(attempt),
    });
    attempt.catch(() => forget(attempt));
    return attempt;
  };

  const open = async (): Promise<Result<Opened, StoreError>> => {
    const { factory } = options;
    if (!factory) return err(noIndexedDb);
    try {
      const attempt = (opening ??= startOpening(factory));
      const isBlocked = blocked
        .then(() => timeLimit(blockedPatience).expired)
        .then(() => err(blockedError));
      const opened = attempt.then((database) => ok({ database, attempt }));
      return await timeLimit(patience).hold(Promise.race([opened, isBlocked]));
    } catch (error) {
      // One that does not answer is given up; the next call starts another.
      opening = null;
      return err(toOpenError(error));
    }
  };

  return {
    async run(mode, work) {
      for (let attempt = 1; ; attempt += 1) {
        const opened = await open();
        if (!opened.ok) return opened;
        const { database, attempt: used } = opened.value;
        try {
          return ok(await transact(database, mode, work));
        } catch (error) {
          if (!isLostConnection(error)) return failure(error);
          forget(used);
          database.close();
          if (attempt === 2) return failure(error);
        }
      }
    },
    close() {
      void opening?.then((database) => database.close()).catch(() => {});
      opening = null;
    },
  };
}

const noIndexedDb: StoreError = {
  kind: "unavailable",
  detail: "This browser offers no IndexedDB.",
};
const blockedError: StoreError = {
  kind: "blocked",
  detail: "Another tab holds an older version of the database open.",
};

/** A browser's refusal is data; a mistake in our own code is not, and is thrown on. */
function failure(error: unknown): Result<never, StoreError> {
  if (error instanceof DOMException) return err(toStoreError(error));
  throw error;
}

async function transact<T, M extends Mode>(
  database: IDBPDatabase,
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...allStores], mode, {
    durability: "strict",
  });
  const done = transaction.done;
  done.catch(() => {});
  try {
    const worked = async (): Promise<T> => {
      const value = await work(transaction);
      await done;
      return value;
    };
    return await timeLimit(patience).hold(worked());
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    // A full disk is told by the transaction; its requests only say that they were aborted.
    throw transaction.error ?? error;
  }
}

import type { DatabaseSync } from "node:sqlite";

/** Runs a write, and resolves with what it returned when that is on disk. */
export type Commit = <T>(write: () => T) => Promise<T>;

interface Waiting {
  readonly write: () => unknown;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * Commits together whatever comes in together: a transaction costs one wait for the disk however many writes are in it, and nobody is
 * answered before that wait is over. While the disk is busy the next group gathers in the sockets.
 *
 * A write that throws takes only itself along: its group is done again one by one.
 */
export function createGroupCommit(
  db: DatabaseSync,
  onGroup: (size: number) => void = () => {},
): Commit {
  let queue: Waiting[] = [];

  const transaction = (writes: readonly Waiting[]): unknown[] => {
    db.exec("BEGIN IMMEDIATE");
    try {
      const values = writes.map(({ write }) => write());
      db.exec("COMMIT");
      return values;
    } catch (error) {
      // A disk that is full may have rolled back already.
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  };

  const flush = () => {
    const group = queue;
    queue = [];
    try {
      const values = transaction(group);
      onGroup(group.length);
      group.forEach(({ resolve }, index) => resolve(values[index]));
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const one of group) alone(one);
    }
  };

  const alone = (one: Waiting) => {
    try {
      one.resolve(transaction([one])[0]);
    } catch (error) {
      one.reject(error);
    }
  };

  return <T>(write: () => T) => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    if (queue.length === 0) setImmediate(flush);
    queue.push({ write, resolve: resolve as Waiting["resolve"], reject });
    return promise;
  };
}

/**
 * For each key at most one run at a time, and what comes in meanwhile is run together afterwards. A room's writers would otherwise stand in line
 * for its row, each waiting for the disk by itself.
 */
export function createGatherer<Key, Job, Value>(
  run: (key: Key, jobs: readonly Job[]) => Promise<readonly Value[]>,
): (key: Key, job: Job) => Promise<Value> {
  interface Waiting {
    readonly job: Job;
    resolve(value: Value): void;
    reject(error: unknown): void;
  }
  /** A key stands here while it is being run. */
  const queues = new Map<Key, Waiting[]>();

  const work = async (key: Key, queue: Waiting[]) => {
    while (queue.length > 0) {
      const group = queue.splice(0);
      try {
        const values = await run(
          key,
          group.map(({ job }) => job),
        );
        group.forEach(({ resolve }, index) => resolve(values[index] as Value));
      } catch (error) {
        group.forEach(({ reject }) => reject(error));
      }
    }
    queues.delete(key);
  };

  return (key, job) =>
    new Promise<Value>((resolve, reject) => {
      const waiting = { job, resolve, reject };
      const queue = queues.get(key);
      if (queue !== undefined) {
        queue.push(waiting);
        return;
      }
      const first = [waiting];
      queues.set(key, first);
      void work(key, first);
    });
}

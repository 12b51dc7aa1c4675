import type { Workbench } from "../../sync/workbench.ts";
import type { WorkAnswer, WorkRequest } from "./workbench-worker.ts";

/** What is done on the bench of a worker. A long log takes a second on a slow tablet; nothing that is honest takes this many milliseconds. */
const patience = 10_000;

type Calls = Record<string, (...args: readonly unknown[]) => Promise<unknown>>;

interface Waiting {
  readonly name: keyof Workbench;
  readonly args: readonly unknown[];
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * A workbench in a worker, which is started when there is work and thrown away when something keeps it busy for too long.
 * @param fallback For a browser that will not start one: the same on the page, without the time limit.
 */
export function createWorkerBench(
  start: () => Worker,
  fallback: () => Workbench,
  limit: number = patience,
): Workbench {
  let worker: Worker | null = null;
  let page: Calls | null = null;
  let hasAnswered = false;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const throwAway = (why: string): void => {
    worker?.terminate();
    worker = null;
    const lost = [...waiting.values()];
    waiting.clear();
    lost.forEach(({ reject }) => reject(new Error(why)));
  };

  /** A worker that never answered will not the next time either, and nothing was on it: all that was asked of it is done on the page. */
  const goOnHere = (): void => {
    const asked = [...waiting.values()];
    waiting.clear();
    throwAway("The worker did not start.");
    page = fallback() as unknown as Calls;
    for (const { name, args, resolve, reject } of asked) {
      ask(name, args).then(resolve, reject);
    }
  };

  const open = (): Worker => {
    const opened = start();
    opened.addEventListener("message", ({ data }: { data: WorkAnswer }) => {
      hasAnswered = true;
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ("error" in data) asked?.reject(new Error(data.error));
      else asked?.resolve(data.value);
    });
    opened.addEventListener("error", () => {
      if (hasAnswered) throwAway("The worker failed.");
      else goOnHere();
    });
    return opened;
  };

  const ask = (name: keyof Workbench, args: readonly unknown[]) => {
    const onPage = page?.[name];
    if (onPage) return onPage(...args);
    try {
      worker ??= open();
    } catch {
      page = fallback() as unknown as Calls;
      return ask(name, args);
    }
    lastId += 1;
    const id = lastId;
    const request: WorkRequest = { id, name, args };
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { name, args, resolve, reject });
    });
    worker.postMessage(request);
    return answer;
  };

  const take = async (args: readonly unknown[]): Promise<unknown> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<"timed-out">((resolve) => {
      timer = setTimeout(() => resolve("timed-out"), limit);
    });
    const taken = ask("take", args);
    const outcome = await Promise.race([taken, tooLong]);
    clearTimeout(timer);
    if (outcome === "timed-out") {
      taken.catch(() => {});
      throwAway("The worker was busy for too long.");
    }
    return outcome;
  };

  const names = [
    "open",
    "follow",
    "count",
    "missing",
    "join",
    "forget",
    "merge",
    "read",
    "close",
  ] as const satisfies readonly (keyof Workbench)[];
  const calls = names.map((name) => [
    name,
    (...args: readonly unknown[]) => ask(name, args),
  ]);
  return {
    ...Object.fromEntries(calls),
    take: (...args: readonly unknown[]) => take(args),
  } as Workbench;
}

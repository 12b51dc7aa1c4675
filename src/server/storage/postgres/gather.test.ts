import { expect, test } from "vitest";
import { createGatherer } from "./gather.ts";

test("what comes in during a run is run together after it, and keys do not wait for each other", async () => {
  const runs: string[] = [];
  const first = Promise.withResolvers<void>();
  const gather = createGatherer(
    async (key: string, jobs: readonly number[]) => {
      runs.push(`${key} ${jobs.join()}`);
      if (jobs[0] === 1) await first.promise;
      return jobs.map((job) => job * 10);
    },
  );
  const one = gather("a", 1);
  const others = [gather("a", 2), gather("a", 3)];
  expect(await gather("b", 7)).toBe(70);
  first.resolve();
  expect(await Promise.all([one, ...others])).toEqual([10, 20, 30]);
  expect(await gather("a", 4)).toBe(40);
  expect(runs).toEqual(["a 1", "b 7", "a 2,3", "a 4"]);
});

test("a run that fails fails for those in it, and the next goes on", async () => {
  const gather = createGatherer(
    async (_key: string, jobs: readonly number[]) => {
      if (jobs.includes(2)) throw new Error("gone");
      return jobs;
    },
  );
  const results = await Promise.allSettled([
    gather("a", 1),
    gather("a", 2),
    gather("a", 3),
  ]);
  expect(results.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
  ]);
  expect(await gather("a", 4)).toBe(4);
});

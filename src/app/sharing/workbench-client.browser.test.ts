import { expect, test, vi } from "vitest";
import { sampleUpdates, setId } from "../../../tests/contract/sample-sets.ts";
import type { Workbench } from "../../sync/workbench.ts";
import { createWorkerBench } from "./workbench-client.ts";
import { createPageWorkbench, workerUrl } from "./workbench-worker.ts";

const set = setId("a");
const updates = sampleUpdates("a", ["first", "second"]);
const nothing = new Uint8Array();
const noFallback = (): Workbench => {
  throw new Error("The worker should have done it.");
};
const worker = () => new Worker(workerUrl, { type: "module" });

test("the worker works as the page's own workbench does", async () => {
  const bench = createWorkerBench(worker, noFallback);
  const page = createPageWorkbench();
  for (const one of [bench, page]) await one.open(set, updates);
  const limit = 100_000;
  expect(await bench.missing(set, nothing, limit)).toEqual(
    await page.missing(set, nothing, limit),
  );
  expect(await bench.count(set, nothing)).toBe(await page.count(set, nothing));
  const as = setId("b");
  expect(await bench.read(set, as)).toEqual(await page.read(set, as));
  const garbage = [updates[0]!, new Uint8Array([9, 9, 250])];
  expect(await bench.take(set, garbage, nothing)).toMatchObject({
    unreadable: [1],
  });
});

test("what is asked of a set that is not on the bench is an error, and the bench goes on", async () => {
  const bench = createWorkerBench(worker, noFallback);
  await expect(bench.count(set, nothing)).rejects.toThrow("not on the bench");
  await bench.open(set, updates);
  expect(await bench.count(set, nothing)).toBeGreaterThan(0);
});

test("a worker that is kept busy is thrown away with all that was on it, and the next one works", async () => {
  const started: Worker[] = [];
  const bench = createWorkerBench(() => {
    const made = worker();
    started.push(made);
    // The first one hears nothing of what it is asked to take in, as if it were busy for ever.
    if (started.length === 1) {
      const post = made.postMessage.bind(made);
      vi.spyOn(made, "postMessage").mockImplementation(
        (request: { name: string }) => {
          if (request.name !== "take") post(request);
        },
      );
    }
    return made;
  }, noFallback);
  await bench.open(set, updates);
  const terminated = vi.spyOn(started[0]!, "terminate");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const taken = bench.take(set, updates, nothing);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await taken).toBe("timed-out");
  vi.useRealTimers();
  expect(terminated).toHaveBeenCalled();
  await expect(bench.count(set, nothing)).rejects.toThrow("not on the bench");
  await bench.open(set, updates);
  expect(await bench.take(set, updates, nothing)).toMatchObject({
    unreadable: [],
  });
});

test("a browser that starts no worker does the work on the page", async () => {
  const bench = createWorkerBench(() => {
    throw new DOMException("refused", "SecurityError");
  }, createPageWorkbench);
  await bench.open(set, updates);
  expect(await bench.take(set, updates, nothing)).toMatchObject({
    unreadable: [],
  });
});

test("a worker whose file does not come is done without", async () => {
  const bench = createWorkerBench(
    () => new Worker("/nothing-is-here.js", { type: "module" }),
    createPageWorkbench,
  );
  await bench.open(set, updates);
  expect(await bench.count(set, nothing)).toBeGreaterThan(0);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createGiveWay } from "./give-way.ts";

let now = 0;
beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

/** Whether something that waits as a task of its own goes first. */
async function letsOthersFirst(giveWay: () => Promise<void>): Promise<boolean> {
  let went = false;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    went = true;
    port1.close();
  });
  port1.start();
  port2.postMessage(null);
  await giveWay();
  const first = went;
  await vi.waitFor(() => expect(went).toBe(true));
  return first;
}

test("what waits goes first once a frame has passed, and not before", async () => {
  const giveWay = createGiveWay();
  expect(await letsOthersFirst(giveWay)).toBe(true);
  now += 10;
  expect(await letsOthersFirst(giveWay)).toBe(false);
  now += 10;
  expect(await letsOthersFirst(giveWay)).toBe(true);
});

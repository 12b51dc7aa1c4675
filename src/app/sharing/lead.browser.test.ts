import { expect, test, vi } from "vitest";
import { lead } from "./lead.ts";
import { eventually } from "../../../tests/fixtures/eventually.ts";

test("one leads at a time, and when it goes the next does", async () => {
  const led: string[] = [];
  const stopFirst = lead(() => led.push("first"));
  await eventually(() => expect(led).toEqual(["first"]));
  const stopSecond = lead(() => led.push("second"));
  const stopThird = lead(() => led.push("third"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(led).toEqual(["first"]);
  // One that goes while it waits never leads.
  stopSecond();
  stopFirst();
  await eventually(() => expect(led).toEqual(["first", "third"]));
  stopThird();
});

test("where there are no locks every tab leads at once", () => {
  vi.spyOn(navigator, "locks", "get").mockReturnValue(undefined as never);
  const led: string[] = [];
  const stop = lead(() => led.push("this"));
  expect(led).toEqual(["this"]);
  stop();
  vi.restoreAllMocks();
});

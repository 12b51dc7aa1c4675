import { expect, test } from "vitest";
import { crashRun } from "../crash-run.ts";

test("killed with -9 twenty times under load, the relay has lost nothing it acknowledged", async () => {
  const report = await crashRun(20, 20150922);
  expect(report).toMatchObject({ lost: 0, torn: 0, brokenChains: 0 });
  // It would prove nothing if nothing had been under way.
  expect(report.acknowledged).toBeGreaterThan(100);
  expect(report.interrupted).toBeGreaterThan(10);
}, 120_000);

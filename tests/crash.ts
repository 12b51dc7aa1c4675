import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { crashRun } from "./crash-run.ts";

/** `npm run crash -- [N] [--seed S]`: the exit code is 1 when anything acknowledged was lost. */

const { values, positionals } = parseArgs({
  options: { seed: { type: "string" } },
  allowPositionals: true,
});
const kills = Number(positionals[0] ?? 20);
const seed = Number(values.seed ?? randomInt(2 ** 32 - 1));
if (!Number.isSafeInteger(kills) || kills < 1 || !Number.isSafeInteger(seed)) {
  console.error("Usage: npm run crash -- [times] [--seed number]");
  process.exitCode = 2;
} else {
  const { acknowledged, lost, interrupted, torn, brokenChains } =
    await crashRun(kills, seed);
  console.log(
    `Killed ${kills} times under load (seed ${seed}): of ${acknowledged} updates acknowledged, ${lost} lost; ` +
      `of ${interrupted} batches under way, ${torn} stored in part; ${brokenChains} chains broken.`,
  );
  if (lost + torn + brokenChains > 0) process.exitCode = 1;
}

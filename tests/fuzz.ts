import { parseArgs } from "node:util";
import { simulate } from "./simulation/simulate.ts";
import { withQuickCrypto } from "./simulation/quick-crypto.ts";

/** Plays as many schedules as asked for: `npm run fuzz -- 10000`. A schedule that breaks a law is played again by `npm run fuzz -- --seed <seed>`. */

const { values, positionals } = parseArgs({
  options: { seed: { type: "string" } },
  allowPositionals: true,
});
const count = Number(positionals[0] ?? 1000);
const first =
  values.seed === undefined
    ? Math.floor(Math.random() * 2 ** 31)
    : Number(values.seed);
const last = values.seed === undefined ? first + count : first + 1;
withQuickCrypto();
for (let seed = first; seed < last; seed += 1) {
  try {
    await simulate(seed);
  } catch (error) {
    console.error(`Seed ${seed} breaks a law:\n${(error as Error).stack}`);
    console.error(`Again: npm run fuzz -- --seed ${seed}`);
    process.exit(1);
  }
  if ((seed - first) % 500 === 499) console.log(`${seed - first + 1} held`);
}
console.log(`${last - first} schedules held, from seed ${first}.`);
process.exit(0);

import { afterAll, expect, test } from "vitest";
import { withQuickCrypto } from "../../tests/simulation/quick-crypto.ts";
import { simulate } from "../../tests/simulation/simulate.ts";

/**
 * The laws are in `tests/simulation/simulate.ts`: everyone ends with the same; nothing that was acknowledged is lost; nothing leaves the
 * outbox unacknowledged; no snapshot hides an update; no only-me word leaves a device. `npm run fuzz -- N` plays as many as asked for.
 */
const schedules = 500;

const undo = withQuickCrypto();
afterAll(undo);

test(
  `${schedules} schedules of drops, repeats, kills, revocations and restores keep every law`,
  { timeout: 300_000 },
  async () => {
    for (let seed = 1; seed <= schedules; seed += 1) {
      await simulate(seed).catch((error: unknown) => {
        expect.fail(`npm run fuzz -- --seed ${seed}\n${String(error)}`);
      });
    }
  },
);

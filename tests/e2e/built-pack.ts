import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Pack } from "../../src/domain/pack.ts";

/** The pack that the built app opens on, read from `dist`, so that no test types a question out. */
export function readBuiltPack(): Pack {
  const packs = resolve(import.meta.dirname, "../../dist/packs");
  const built = readdirSync(packs)
    .filter((name) => name.endsWith(".json"))
    .map(
      (name) => JSON.parse(readFileSync(resolve(packs, name), "utf8")) as Pack,
    );
  // The newest meeting first, as the app has it.
  const [first] = built.toSorted((a, b) =>
    b.meeting.date.localeCompare(a.meeting.date),
  );
  if (first === undefined) throw new Error("dist holds no pack: npm run build");
  return first;
}

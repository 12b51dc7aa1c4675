import type { SetDetails } from "../../document/model.ts";
import { createDocs } from "../../document/schema.ts";
import { describeSet } from "../../document/set-operations.ts";
import type { PackId, PackVersion, SetId } from "../../domain/ids.ts";
import type { Clock } from "../../lib/clock.ts";
import { randomId, type Random } from "../../lib/random.ts";
import { ok, type Result } from "../../lib/result.ts";
import { docsOfSet } from "../doc-key.ts";
import type { LeftBehind } from "../left-behind.ts";
import type { OpenSet } from "../open-set.ts";
import type { SetEntry, SetStore, StoreError } from "../port.ts";
import type { Tabs } from "../tabs.ts";
import { followDetails } from "./follow-details.ts";
import { readDocs } from "./read-docs.ts";
import { createSession } from "./session.ts";

export interface SetServices {
  readonly store: SetStore;
  readonly tabs: Tabs;
  readonly clock: Clock;
  readonly random: Random;
  /** Whether what is everyone's in a set may be changed on this device, which is so unless its link only lets it be read. */
  readonly mayWrite?: (set: SetId) => boolean;
  /** Takes what is on its way to the disk when the page is left. */
  readonly leftBehind?: LeftBehind;
  /** Called between the steps of opening a set, each of which may take a while when there is much in it. */
  readonly giveWay?: () => Promise<void>;
}

export interface NewSet extends SetDetails {
  readonly pack: PackId;
  readonly packVersion: PackVersion;
}

/** Opens a set that is on the device. */
export async function openSet(
  options: SetServices & { readonly entry: SetEntry },
): Promise<Result<OpenSet, StoreError>> {
  const { store, clock, giveWay } = options;
  const read = await readDocs(store, options.entry.id, giveWay);
  if (!read.ok) return read;
  await giveWay?.();
  const { docs, parts, damaged } = read.value;
  const opened = { ...options.entry, openedAt: clock() };
  const session = createSession({
    ...options,
    entry: opened,
    docs,
    parts,
    damaged,
    stored: true,
  });
  // Not the writer's business: nobody's words are lost if this one fails.
  void store.write([], [session.entry]);
  await giveWay?.();
  return ok(session);
}

/** Opens a set that does not exist yet. It is put on the device by its first change. */
export function startSet(
  options: SetServices & { readonly start: NewSet },
): OpenSet {
  const { clock, random, start } = options;
  const now = clock();
  const { pack, packVersion, title, committee, date } = start;
  const details = { title, committee, date };
  const entry: SetEntry = {
    id: randomId(random) as SetId,
    ...details,
    pack,
    packVersion,
    createdAt: now,
    openedAt: now,
  };
  const docs = createDocs();
  describeSet(docs, { pack, packVersion, createdAt: now }, details);
  return createSession({
    ...options,
    entry: followDetails(entry, details),
    docs,
    parts: docsOfSet(entry.id).map((doc) => ({ doc, rows: 0, position: 0 })),
    damaged: [],
    stored: false,
  });
}

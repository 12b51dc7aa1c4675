import * as Y from "yjs";
import type { Chance } from "./chance.ts";

let chance: Chance | null = null;
const clients = new WeakMap<object, number>();

/**
 * Yjs gives each document a random client number, which decides whose of two values put under one key at once is kept. From now on they
 * come from the schedule's own chance.
 */
export function seedClients(from: Chance): void {
  if (!chance) {
    Object.defineProperty(Y.Doc.prototype, "clientID", {
      get(this: object) {
        return clients.get(this);
      },
      set(this: object) {
        clients.set(this, 1 + (chance?.below(2 ** 31) ?? 0));
      },
    });
  }
  chance = from;
}

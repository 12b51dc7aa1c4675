import * as Y from "yjs";
import { aboutOf, detailsOf, marksOf, notesOf } from "./schema.ts";

/**
 * Which notes, marks and details an update changes, as `notes/<id>` and so on. The document must have the update. A note that was
 * removed for good is in none.
 */
export function changedKeys(
  doc: Y.Doc,
  update: Uint8Array,
): ReadonlySet<string> {
  const names = new Map<unknown, string>([
    [notesOf(doc), "notes"],
    [marksOf(doc), "marks"],
    [detailsOf(doc), "details"],
    [aboutOf(doc), "about"],
  ]);
  const keys = new Set<string>();
  const add = (client: number, clock: number): number => {
    const item = structAt(doc, client, clock);
    if (item instanceof Y.Item) {
      const top = topOf(item);
      const name = names.get(top.parent);
      if (name) keys.add(`${name}/${top.parentSub}`);
    }
    return item ? item.id.clock + item.length : Infinity;
  };
  const addRange = (client: number, clock: number, len: number): void => {
    for (let at = clock; at < clock + len;) at = add(client, at);
  };

  const { structs, ds } = Y.decodeUpdate(update);
  for (const { id, length } of structs) addRange(id.client, id.clock, length);
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) addRange(client, clock, len);
  }
  return keys;
}

function structAt(
  doc: Y.Doc,
  client: number,
  clock: number,
): Y.Item | Y.GC | null {
  const structs = doc.store.clients.get(client);
  const last = structs?.at(-1);
  if (!structs || !last || clock >= last.id.clock + last.length) return null;
  return structs[Y.findIndexSS(structs, clock)] ?? null;
}

/** The item of the top-level map that this one stands in. */
function topOf(item: Y.Item): Y.Item {
  let top = item;
  while (top.parent instanceof Y.AbstractType && top.parent._item) {
    top = top.parent._item;
  }
  return top;
}

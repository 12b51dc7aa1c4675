import * as Y from "yjs";

/**
 * Which notes, marks, details, items of the plan and follow-ups an update changes, as `notes/<id>`, `plan/<item id>` and so on. The document
 * must have the update. What was removed for good is in none.
 */
export function changedKeys(
  doc: Y.Doc,
  update: Uint8Array,
): ReadonlySet<string> {
  const names = new Map<unknown, string>(
    [...doc.share].map(([name, type]) => [type, name]),
  );
  const keys = new Set<string>();
  const add = (client: number, clock: number): number => {
    const item = structAt(doc, client, clock);
    if (item instanceof Y.Item) {
      const top = topOf(item);
      const name = names.get(top.parent);
      if (name) keys.add(keyOf(name, top.parentSub));
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

/** An item of the plan is several keys of one map, and texts at the root: `plan/<id>`. They are one thing to whoever changed it. */
const keyOf = (root: string, key: string | null): string =>
  [root, key ?? ""].join("/").split("/").slice(0, 2).join("/");

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

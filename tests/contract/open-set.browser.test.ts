import { expect, test } from "vitest";
import { createIndexedDbStore } from "../../src/store/indexeddb-store.ts";
import { createTabs } from "../../src/store/tabs.ts";
import { must } from "./sample-sets.ts";
import { createBrowser, note, texts } from "./session-fixture.ts";
import { databaseForTest, tamper, watchedFactory } from "./test-database.ts";
import { eventually } from "../fixtures/eventually.ts";

/** One tab: a connection and a channel of its own, on what it shares with the others. */
function tab(
  name: string,
  options: { readonly indexedDB?: IDBFactory; readonly channel?: string } = {},
) {
  const { indexedDB, channel = name } = options;
  const store = createIndexedDbStore({ name, ...(indexedDB && { indexedDB }) });
  return { ...createBrowser(store, createTabs(channel)), store };
}
const onlyEntry = async ({ store }: Pick<ReturnType<typeof tab>, "store">) =>
  must(await store.listSets()).sets[0]!;

test("two tabs, each with its own connection, follow each other as they type", async () => {
  const name = databaseForTest();
  const [a, b] = [tab(name), tab(name)];
  const here = a.start();
  const first = here.addNote(note("first"));
  await here.flush();
  const there = await b.open(await onlyEntry(b));
  expect(there.view).toEqual(here.view);
  there.writeNote(first, "first, from there");
  await eventually(() => expect(texts(here)).toEqual(["first, from there"]));
  here.showNoteTo(first, "set");
  await eventually(() => expect(there.view).toEqual(here.view));
  await here.close();
  await there.close();
  a.store.close();
  b.store.close();
});

test("a tab that was asleep reads what it missed when it is shown again", async () => {
  const name = databaseForTest();
  const [a, b] = [tab(name), tab(name, { channel: "elsewhere" })];
  const here = a.start();
  const first = here.addNote(note("first"));
  await here.flush();
  const there = await b.open(await onlyEntry(b));
  there.writeNote(first, "first, unheard");
  await there.flush();
  expect(texts(here)).toEqual(["first"]);
  dispatchEvent(new Event("pageshow"));
  await eventually(() => expect(texts(here)).toEqual(["first, unheard"]));
  await here.close();
  await there.close();
  a.store.close();
  b.store.close();
});

test("typing goes on while the browser cuts the connection again and again", async () => {
  const name = databaseForTest();
  const { factory, connections } = watchedFactory();
  const { start, store } = tab(name, { indexedDB: factory });
  const set = start();
  const id = set.addNote(note(""));
  const words = "every letter of this is kept";
  let cuts = 0;
  for (let end = 1; end <= words.length; end += 1) {
    set.writeNote(id, words.slice(0, end));
    if (end % 5 === 0) {
      // Each time there is one to cut: on a slow machine it takes a while to come back.
      await eventually(() => expect(connections.length).toBeGreaterThan(cuts));
      cuts = connections.length;
      connections.at(-1)?.close();
    }
  }
  expect(await set.flush()).toBeNull();
  expect(connections.length).toBeGreaterThan(1);
  store.close();

  const later = tab(name);
  const again = await later.open(await onlyEntry(later));
  expect(texts(again)).toEqual([words]);
  later.store.close();
});

test("a record that was scribbled over costs its own words, and the page says which", async () => {
  const name = databaseForTest();
  const first = tab(name);
  const set = first.start();
  set.addNote(note("kept"));
  await set.flush();
  set.addNote(note("Ask about placements"));
  await set.flush();
  set.addNote(note("also kept"));
  await set.flush();
  const { keys } = must(
    await first.store.readUpdates({ set: set.id, part: "own" }),
  );
  await tamper(name, "updates", async (updates) => {
    const request = updates.get(keys[1]!);
    await new Promise((resolve) =>
      request.addEventListener("success", resolve),
    );
    const record = request.result as { sum: number };
    updates.put({ ...record, sum: record.sum + 1 }, keys[1]);
  });
  first.store.close();

  const later = tab(name);
  const again = await later.open(set.entry);
  expect(texts(again)[0]).toBe("kept");
  expect(again.damage?.words.join(" ")).toContain("Ask about placements");
  expect(again.damage?.words.join(" ")).toContain("also kept");
  const id = again.addNote(note("typed since"));
  again.writeNote(id, "typed since, and kept");
  expect(await again.flush()).toBeNull();
  later.store.close();
});

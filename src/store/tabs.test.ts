import { afterEach, expect, test, vi } from "vitest";
import { docOf, saying } from "../../tests/contract/sample-sets.ts";
import { createLocalTabs, createTabs, type TabEvent } from "./tabs.ts";
import { eventually } from "../../tests/fixtures/eventually.ts";

afterEach(() => vi.unstubAllGlobals());

const kinds = {
  "a broadcast channel": () => createTabs(`test-${Math.random()}`),
  "this tab alone": createLocalTabs,
};
const update: TabEvent = {
  kind: "update",
  updates: [
    { doc: docOf("a", "own"), update: saying("words") },
    { doc: docOf("b"), update: saying("more") },
  ],
};

test.each(Object.entries(kinds))(
  "over %s every other member hears an event, whole, and its own does not",
  async (_name, create) => {
    const tabs = create();
    const [mine, others] = [vi.fn(), vi.fn()];
    const me = tabs.join(mine);
    const other = tabs.join(others);
    me.post(update);
    me.post({ kind: "sets" });
    const news: TabEvent = {
      kind: "sharing",
      news: { kind: "view", sets: new Map([["a", { people: ["Ade"] }]]) },
    };
    me.post(news);
    await eventually(() => expect(others).toHaveBeenCalledTimes(3));
    expect(others.mock.calls).toEqual([[update], [{ kind: "sets" }], [news]]);
    expect(mine).not.toHaveBeenCalled();

    other.leave();
    me.post(update);
    me.leave();
    me.post(update);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(others).toHaveBeenCalledTimes(3);
  },
);

test("without a broadcast channel the parts of one tab still hear each other", async () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  const tabs = createTabs();
  const heard = vi.fn();
  tabs.join(heard);
  tabs.join(() => {}).post({ kind: "sets" });
  await eventually(() => expect(heard).toHaveBeenCalledOnce());
});

test("messages of another version of the app that make no sense are passed over", async () => {
  const name = `test-${Math.random()}`;
  const heard: TabEvent[] = [];
  const member = createTabs(name).join((event) => heard.push(event));
  const stranger = new BroadcastChannel(name);
  const senseless = [null, 5, {}, { kind: "later" }, { kind: "update" }];
  for (const message of senseless) stranger.postMessage(message);
  stranger.postMessage({
    kind: "update",
    updates: [null, { doc: "x" }, { doc: "a/own", update: "text" }],
  });
  stranger.postMessage({ kind: "sets", more: true });
  await eventually(() => expect(heard).toHaveLength(2));
  expect(heard).toEqual([{ kind: "update", updates: [] }, { kind: "sets" }]);
  stranger.close();
  member.leave();
});

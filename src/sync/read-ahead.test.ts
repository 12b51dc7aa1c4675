import { expect, test } from "vitest";
import { roomOf, tokenOf } from "../../tests/fixtures/relay-ids.ts";
import { err, ok } from "../lib/result.ts";
import { createReadAhead } from "./read-ahead.ts";
import type { Relay } from "./relay.ts";

const door = { room: roomOf("a"), token: tokenOf("owner") };

/** It takes longer than anything else. */
const noAnswer = new Promise<never>(() => {});

/** A relay that writes down what it is asked. */
function listening(room: unknown, newest: Promise<unknown> = noAnswer) {
  const asked: string[] = [];
  const relay = {
    room: async () => (asked.push("who"), room),
    snapshot: (_: unknown, before?: number) => {
      asked.push(`snapshot before ${before}`);
      return newest;
    },
    pull: async (_: unknown, after: number) => (
      asked.push(`after ${after}`),
      ok(`page after ${after}`)
    ),
  };
  return { asked, relay: relay as unknown as Relay };
}

test("a newcomer has asked for everything once the relay has said who they are", async () => {
  const { asked, relay } = listening(ok({ snapshot: { id: "", seq: 7 } }));
  await createReadAhead(relay, door).who();
  expect(asked).toEqual(["snapshot before undefined", "who", "after 7"]);
});

test("a snapshot that comes before the relay has said who they are says as well where the log goes on", async () => {
  const { asked, relay } = listening(
    noAnswer,
    Promise.resolve(ok({ covers: { seq: 7 } })),
  );
  await createReadAhead(relay, door).relay.snapshot(door);
  expect(asked).toEqual(["snapshot before undefined", "who", "after 7"]);
});

test("what was asked for already is not asked for again, and what comes later is", async () => {
  const { asked, relay } = listening(
    ok({ snapshot: null }),
    Promise.resolve(ok(null)),
  );
  const ahead = createReadAhead(relay, door);
  await ahead.who();
  asked.length = 0;
  await ahead.relay.snapshot(door);
  expect(await ahead.relay.pull(door, 0)).toEqual(ok("page after 0"));
  expect(asked).toEqual([]);
  await ahead.relay.pull(door, 0);
  await ahead.relay.snapshot(door, 5);
  expect(asked).toEqual(["after 0", "snapshot before 5"]);
});

test("from an older snapshot on, the log is read from there", async () => {
  const { asked, relay } = listening(ok({ snapshot: { id: "", seq: 7 } }));
  const ahead = createReadAhead(relay, door);
  await ahead.who();
  expect(await ahead.relay.pull(door, 3)).toEqual(ok("page after 3"));
  expect(asked.at(-1)).toBe("after 3");
});

test("who is not let in asks for nothing more", async () => {
  const refusal = err({ kind: "unreachable" } as const);
  const { asked, relay } = listening(refusal, Promise.resolve(refusal));
  expect(await createReadAhead(relay, door).who()).toEqual(refusal);
  expect(asked).toEqual(["snapshot before undefined", "who"]);
});

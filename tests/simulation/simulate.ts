import * as Y from "yjs";
import { open } from "../../src/crypto/open.ts";
import { importContentKey } from "../../src/crypto/content-key.ts";
import { hashToken } from "../../src/crypto/token.ts";
import { loadUpdates } from "../../src/document/load-updates.ts";
import { allNotes } from "../../src/document/projection.ts";
import {
  aboutOf,
  createDocs,
  detailsOf,
  marksOf,
  notesOf,
} from "../../src/document/schema.ts";
import type { Note } from "../../src/document/model.ts";
import { describeSet } from "../../src/document/set-operations.ts";
import { fromBase64Url, toBase64Url } from "../../src/lib/base64.ts";
import type { LinkId, RoomId } from "../../src/protocol/ids.ts";
import type { OpenSet } from "../../src/store/open-set.ts";
import type { RoomState } from "../../src/store/port.ts";
import { logStart } from "../../src/sync/chain.ts";
import { snapshotPlace } from "../../src/sync/download.ts";
import { contentOfUpdate, subtractRanges } from "../../src/sync/content.ts";
import { nothingCovered } from "../../src/sync/nothing-covered.ts";
import { entryOf, must } from "../contract/sample-sets.ts";
import { createDevice, type Device } from "./device.ts";
import { seedClients } from "./seeded-clients.ts";
import { createWorld, readWholeLog, settled, type World } from "./world.ts";

/** Words of a note that is for *only me* from beginning to end begin with this. */
const secret = "for my eyes";
/** Words of a note that is shown to everyone and taken back before any of it could have gone begin with this. */
const takenBack = "shown by mistake";
const entry = entryOf("simulated", { title: "Shared" });

/**
 * Plays one schedule: a few devices write in one set while the network drops, repeats and delays, tabs are killed between any two
 * steps, links are revoked and the relay is put back to an earlier day. Then there is peace, and what must hold is looked at.
 * Throws `BrokenLaw` when something does not.
 */
export async function simulate(seed: number): Promise<void> {
  const world = createWorld(seed);
  seedClients(world.chance);
  try {
    const { devices, room } = await begin(world);
    const steps = 30 + world.chance.below(90);
    for (let step = 0; step < steps; step += 1) {
      await act(world, devices, room);
    }
    await makePeace(world, devices);
    await judge(world, devices, room);
    devices.forEach(({ tabs }) => tabs.forEach((tab) => tab.close()));
  } finally {
    await world.disk.remove();
  }
}

/** Something that must always hold did not. */
export class BrokenLaw extends Error {}

interface SimulatedRoom {
  readonly id: RoomId;
  readonly state: RoomState;
  readonly links: readonly LinkId[];
}

async function begin(world: World) {
  const { chance, disk, clock } = world;
  const bytes = chance.bytes(16);
  const id = toBase64Url(bytes) as RoomId;
  const names = ["owner", "editor", "editor", "viewer"].slice(
    0,
    2 + chance.below(3),
  ) as RoomState["role"][];
  const tokens = names.map(() => chance.bytes(32));
  const links = (await Promise.all(tokens.map(hashToken))).map(
    (hash) => toBase64Url(hash) as LinkId,
  );
  const key = chance.bytes(32);
  const stateOf = (index: number): RoomState => ({
    room: bytes,
    epoch: 1,
    key,
    token: tokens[index]!,
    device: chance.bytes(16),
    role: names[index]!,
    head: logStart(id),
    peak: logStart(id),
    covered: nothingCovered,
    sharedAt: null,
    linkExpiresAt: null,
    roomExpiresAt: null,
    paused: null,
    notices: [],
  });
  must(
    await disk.storage.createRoom(
      { room: id, owner: links[0]!, label: "" },
      clock(),
    ),
  );
  for (const [index, link] of links.entries()) {
    const request = {
      id: link,
      role: names[index]!,
      label: "",
      expiresAt: null,
    };
    if (index > 0) must(await disk.storage.createLink(id, request, clock()));
  }

  const devices = names.map((name, index) =>
    createDevice(world, `${name} ${index}`, entry),
  );
  for (const [index, device] of devices.entries()) {
    const docs = createDocs();
    if (index === 0) describeSet(docs, entry, entry);
    const update = Y.encodeStateAsUpdate(docs.shared);
    const doc = { set: entry.id, part: "shared" } as const;
    must(
      await device.store.commit({
        set: entry.id,
        revision: 0,
        room: stateOf(index),
        updates: index === 0 ? [{ doc, update }] : [],
        entries: [entry],
      }),
    );
    await device.openTab();
    if (chance.once(3)) await device.openTab();
  }
  await settled();
  return { devices, room: { id, state: stateOf(0), links } };
}

async function act(
  world: World,
  devices: readonly Device[],
  room: SimulatedRoom,
): Promise<void> {
  const { chance, disk, clock } = world;
  const what = chance.below(40);
  if (what < 9) await edit(world, chance.pick(devices));
  else if (what < 12) {
    const device = chance.pick(devices);
    device.online = !device.online;
  } else if (what === 12) {
    chance.pick(devices).tabs.forEach((tab) => tab.sync.wake(true));
  } else if (what < 15) {
    disk.backUp();
  } else if (what === 15) {
    await disk.restore();
  } else if (what === 16 && chance.once(4)) {
    const link = room.links.at(-1)!;
    if (link !== room.links[0]) {
      must(await disk.storage.revokeLink(room.id, link, clock()));
    }
  } else {
    // Enough that a round gets to its end in between, and not so many that it always does.
    for (let left = chance.below(8); left >= 0; left -= 1) await world.step();
  }
  await settled();
}

async function edit(world: World, device: Device): Promise<void> {
  const { chance } = world;
  const tab = chance.pick(device.tabs);
  const session = await tab.session();
  if (!session) return;
  const notes = allNotes(session.view);
  const note = notes.length > 0 ? chance.pick(notes) : null;
  const words = `${chance.below(1000)} `;
  if (device.mayWrite) change(world, session, note, words);
  else if (chance.once(2)) addSecret(session, words);
  else tryToChange(session, note, words);
}

function change(
  { chance }: World,
  session: OpenSet,
  note: Note | null,
  words: string,
): void {
  const what = chance.below(11);
  if (what < 3) {
    const id = session.addNote({ question: 1, text: words, author: "" });
    session.showNoteTo(id, "set");
  } else if (what === 3) addSecret(session, words);
  else if (what === 4) {
    session.setMark(1 + chance.below(2), chance.pick(["answered", "partly"]));
  } else if (note && note.visibleTo === "set") {
    if (what < 7) session.writeNote(note.id, words + note.text);
    // A deletion by itself, which moves no state vector.
    else if (what === 7) session.writeNote(note.id, note.text.slice(2));
    else if (what === 8) session.deleteNote(note.id);
    else if (what === 9) session.showNoteTo(note.id, "me");
    else showByMistake(session, words);
  }
}

/** Who may only read is refused, and then has nothing that the log has not. */
function tryToChange(session: OpenSet, note: Note | null, words: string): void {
  const before = session.view;
  try {
    if (note === null) session.setMark(1, "partly");
    else if (note.visibleTo === "set") session.writeNote(note.id, words);
    else session.showNoteTo(note.id, "set");
  } catch {
    // As it should be.
  }
  if (session.view !== before) {
    throw new BrokenLaw("Who may only read has changed what is everyone’s.");
  }
}

function addSecret(session: OpenSet, words: string): void {
  session.addNote({ question: 2, text: `${secret} ${words}`, author: "" });
}

function showByMistake(session: OpenSet, words: string): void {
  const text = `${takenBack} ${words}`;
  const id = session.addNote({ question: 2, text, author: "" });
  session.showNoteTo(id, "set");
  session.showNoteTo(id, "me");
}

/** Everyone is online and nothing fails, until nothing moves any more. */
async function makePeace(
  world: World,
  devices: readonly Device[],
): Promise<void> {
  world.peace();
  for (const device of devices) device.online = true;
  for (let round = 0; round < 4; round += 1) {
    for (const device of devices) {
      device.tabs.forEach(({ sync }) => sync.wake(true));
    }
    let steps = 0;
    while (await world.step()) {
      steps += 1;
      if (steps > 5000) throw new BrokenLaw("It never comes to rest.");
    }
  }
}

async function judge(
  world: World,
  devices: readonly Device[],
  room: SimulatedRoom,
): Promise<void> {
  check(world.broken.length === 0, () => world.broken);
  const log = await openLog(world, room);
  const whole = loadUpdates(log).doc;
  const expected = said(whole);
  const held = contentOfUpdate(Y.encodeStateAsUpdate(whole));

  for (const device of devices) {
    for (const { sync } of device.tabs) {
      const { state } = sync;
      if (state.kind === "paused" && device !== devices[0]) continue;
      check(state.kind === "shared", () => [
        `${device.name} ends ${JSON.stringify(state)}`,
      ]);
      const shared = { set: entry.id, part: "shared" } as const;
      const { updates } = must(await device.store.readUpdates(shared));
      const { doc } = loadUpdates(updates);
      check(said(doc) === expected, () => [
        `${device.name} has`,
        said(doc),
        "and the log",
        expected,
      ]);
      const own = contentOfUpdate(Y.encodeStateAsUpdate(doc));
      check(
        subtractRanges(own.written, held.written).clients.size === 0,
        () => [`${device.name} has what the log has lost.`],
      );
      const outbox = await device.outbox();
      check(outbox.length === 0, () => [`${device.name} has unsent updates.`]);
    }
  }
  check(!log.some(holds(secret)), () => ["An only-me word has left a device."]);
  check(!log.some(holds(takenBack)), () => [
    "A word that was taken back in time has left a device.",
  ]);
  await judgeSnapshots(world, room, log);
  check((await joinFresh(world, room)) === expected, () => [
    "Who joins by a snapshot sees something else than the log says.",
  ]);
}

/** Every update of the log, opened, in its order. */
async function openLog(
  world: World,
  { id, state }: SimulatedRoom,
): Promise<readonly Uint8Array[]> {
  const key = await importContentKey(state.key);
  const records = await readWholeLog(world, id);
  const plains = [];
  for (const record of records) {
    const place = {
      kind: "update",
      room: fromBase64Url(id)!,
      epoch: 1,
      about: record.id,
    } as const;
    plains.push(must(await open(key, place, record.bytes)).plain);
  }
  return plains;
}

const holds =
  (words: string) =>
  (update: Uint8Array): boolean =>
    Buffer.from(update).includes(words);

/** Each says what the log says up to its place: nothing less, and nothing more. */
async function judgeSnapshots(
  { disk }: World,
  { id, state }: SimulatedRoom,
  log: readonly Uint8Array[],
): Promise<void> {
  const key = await importContentKey(state.key);
  let snapshot = await disk.storage.readSnapshot(id, Infinity);
  while (snapshot) {
    const { covers, bytes } = snapshot;
    const about = snapshotPlace(covers);
    const place = {
      kind: "snapshot",
      room: state.room,
      epoch: 1,
      about,
    } as const;
    const { plain } = must(await open(key, place, bytes));
    const upTo = loadUpdates(log.slice(0, covers.seq)).doc;
    check(said(loadUpdates([plain]).doc) === said(upTo), () => [
      `The snapshot of the first ${covers.seq} updates says something else.`,
    ]);
    snapshot = await disk.storage.readSnapshot(id, covers.seq);
  }
}

async function joinFresh(
  world: World,
  { state }: SimulatedRoom,
): Promise<string> {
  const device = createDevice(world, "fresh", entry);
  const change = { set: entry.id, revision: 0, room: state };
  must(await device.store.commit(change));
  await device.openTab();
  while (await world.step());
  const shared = { set: entry.id, part: "shared" } as const;
  const { updates } = must(await device.store.readUpdates(shared));
  device.tabs.forEach((tab) => tab.close());
  return said(loadUpdates(updates).doc);
}

/** All that a document says, in an order that does not depend on how it came about. */
function said(doc: Y.Doc): string {
  const parts = [aboutOf, detailsOf, marksOf, notesOf];
  return JSON.stringify(
    parts.map((part) => part(doc).toJSON()),
    (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)),
          )
        : value,
  );
}

function check(holds: boolean, message: () => readonly string[]): void {
  if (!holds) throw new BrokenLaw(message().join("\n"));
}

import * as Y from "yjs";
import { importContentKey } from "../../src/crypto/content-key.ts";
import { seal } from "../../src/crypto/seal.ts";
import { loadUpdates } from "../../src/document/load-updates.ts";
import { noteText } from "../../src/document/note-record.ts";
import { notesOf } from "../../src/document/schema.ts";
import { systemRandom } from "../../src/lib/random.ts";
import type { UpdateRecord } from "../../src/protocol/update-frames.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";
import { toDoor } from "../../src/sync/door.ts";
import { createHttpRelay } from "../../src/sync/http-relay.ts";
import {
  entryOf,
  must,
  sampleUpdates,
  setId,
} from "../contract/sample-sets.ts";
import { texts } from "../contract/session-fixture.ts";
import { createSharingDevice } from "../simulation/sharing-device.ts";

const set = setId("a");
const typed = "Who checks that, and when did they last report on it to us? ";
/** As many letters as are typed in a second go together. */
const lettersInUpdate = 10;
/** Written after the snapshot was made. */
const tail = 50;

/** A device that shares a set with one note on a real relay, and a colleague's. */
export async function createSharedSet(url: string) {
  const app = {
    request: (path: string, init?: RequestInit) => fetch(url + path, init),
  };
  const options = { relay: { app } as never, store: createMemoryStore() };
  const owner = createSharingDevice(options);
  const updates = sampleUpdates("a", [""]).map((update) => ({
    doc: { set, part: "shared" } as const,
    update,
  }));
  must(await owner.store.write(updates, [entryOf("a")]));
  must(await owner.engine.share(set));
  await until(() => owner.stateOf(set)?.kind === "shared");
  const here = await owner.open(set);
  const [note] = here.view.notesByQuestion.get(1)!;

  const invite = async (): Promise<string> => {
    const link = { label: "", role: "editor", expiresAt: null } as const;
    return must(await owner.engine.createLink(set, link)).code;
  };
  const join = async () => {
    const there = createSharingDevice({ relay: { app } as never });
    const found = must(await there.engine.look(await invite()));
    const joined = must(await found.keep());
    await until(() => there.stateOf(joined)?.kind === "shared");
    return { there, session: await there.open(joined) };
  };

  return {
    invite,
    /** Fills the log as so many letters typed one after another do, ten to an update. */
    async type(letters: number, withSnapshot: boolean): Promise<void> {
      const [room] = must(await owner.store.listRooms());
      const { token, device } = room!;
      const sealer = {
        key: await importContentKey(room!.key),
        device,
        random: systemRandom,
      };
      const door = toDoor(room!.room, token);
      const relay = createHttpRelay({
        fetch: (path, init) => fetch(url + path, init),
      });
      const { doc } = loadUpdates(updates.map(({ update }) => update));
      const heard: Uint8Array[] = [];
      doc.on("update", (update) => heard.push(update));
      const text = noteText(notesOf(doc).get(note!.id) as Y.Map<unknown>)!;
      const records: UpdateRecord[] = [];
      for (let letter = 0; letter < letters; letter += 1) {
        text.insert(text.length, typed[letter % typed.length]!);
        if (heard.length < lettersInUpdate) continue;
        const id = systemRandom(16);
        const place = {
          kind: "update",
          room: room!.room,
          epoch: 1,
          about: id,
        } as const;
        const plain = Y.mergeUpdates(heard.splice(0));
        records.push({ id, bytes: await seal(sealer, place, plain) });
      }
      const push = async (some: readonly UpdateRecord[]) => {
        for (let at = 0; at < some.length; at += 400) {
          must(await relay.push(door, some.slice(at, at + 400)));
        }
      };
      if (!withSnapshot) {
        owner.close();
        return push(records);
      }
      // It reads all of it at once, and so makes one snapshot of all of it.
      owner.network.isUp = false;
      await push(records.slice(0, -tail));
      owner.network.isUp = true;
      owner.engine.retry();
      await until(async () => {
        const who = must(await relay.room(door));
        return (who.snapshot?.seq ?? 0) > records.length - tail;
      }, 100);
      return push(records.slice(-tail));
    },
    /** Types so many letters offline, connects, and waits until a colleague has them. */
    async catchUp(edits: number) {
      const { there, session } = await join();
      owner.network.isUp = false;
      let text = "";
      for (let edit = 0; edit < edits; edit += 1) {
        text += typed[edit % typed.length];
        here.writeNote(note!.id, text);
      }
      await here.flush();
      await until(() => owner.stateOf(set)?.kind === "waiting");
      owner.network.isUp = true;
      owner.network.sent = 0;
      const started = performance.now();
      owner.engine.retry();
      await until(() => texts(session).includes(text));
      const milliseconds = performance.now() - started;
      there.close();
      return { milliseconds, bytes: owner.network.sent };
    },
    /** What is sent when a note has been written, and the second is over. */
    async bytesOfNote(): Promise<number> {
      await until(() => owner.stateOf(set)?.kind === "shared");
      owner.network.sent = 0;
      const id = here.addNote({ question: 2, text: typed, author: "Cllr Ade" });
      here.showNoteTo(id, "set");
      await here.flush();
      await until(() => owner.network.sent > 0);
      await until(() => owner.stateOf(set)?.kind === "shared");
      return owner.network.sent;
    },
    close: () => owner.close(),
  };
}

async function until(
  holds: () => boolean | Promise<boolean>,
  every = 5,
): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error("It did not come about in a minute.");
}

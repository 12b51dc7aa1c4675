import { importContentKey } from "../crypto/content-key.ts";
import { open } from "../crypto/open.ts";
import { seal } from "../crypto/seal.ts";
import type { SealedPlace } from "../crypto/sealed-format.ts";
import { fromBase64Url, toBase64Url } from "../lib/base64.ts";
import { decodeUtf8, encodeUtf8 } from "../lib/utf8.ts";
import type { Room, SetId } from "../store/port.ts";
import { toDoor } from "./door.ts";
import type { SyncServices } from "./services.ts";

/** Said again so often, in milliseconds, and forgotten when it was not. */
const every = 25_000;
const forgottenAfter = 65_000;
/** In characters: so many fit what the relay passes on, whatever they are. */
const longestName = 60;

const place = ({ room, epoch }: Room): SealedPlace => ({
  kind: "presence",
  room,
  epoch,
  about: new Uint8Array(),
});

/** Says who has a set open here, for as long as it is. A name is sealed like all else; an empty one says that its bearer has gone. */
export function createShowing({ relay, random, timers }: SyncServices) {
  let cancel = (): void => {};
  let shown: Room | null = null;

  const say = async (room: Room, name: string): Promise<void> => {
    const sealer = { key: await importContentKey(room.key), random };
    const text = encodeUtf8([...name].slice(0, longestName).join(""));
    const sealed = await seal(
      { ...sealer, device: room.device },
      place(room),
      text,
    );
    await relay.showPresence(toDoor(room.room, room.token), sealed);
  };
  return {
    show(room: Room | null, name: string | null): void {
      cancel();
      if (shown && (!name || shown.set !== room?.set)) void say(shown, "");
      shown = name ? room : null;
      if (!room || !name) return;
      const again = (): void => {
        void say(room, name);
        cancel = timers.after(every, again);
      };
      again();
    },
  };
}

/** Who was last heard of in each room. */
export function createSeeing(
  { clock, timers }: SyncServices,
  onChange: () => void,
) {
  const seen = new Map<SetId, Map<string, { name: string; at: number }>>();

  const namesIn = (set: SetId): readonly string[] => {
    const now = clock();
    const people = [...(seen.get(set)?.values() ?? [])];
    const there = people.filter(({ at }) => now - at < forgottenAfter);
    return [...new Set(there.map(({ name }) => name))].toSorted();
  };
  return {
    namesIn,
    async hear(room: Room, text: string): Promise<void> {
      const sealed = fromBase64Url(text);
      if (!sealed) return;
      const opened = await open(
        await importContentKey(room.key),
        place(room),
        sealed,
      );
      if (!opened.ok) return;
      const device = toBase64Url(opened.value.device);
      if (device === toBase64Url(room.device)) return;
      const people = seen.get(room.set) ?? new Map();
      const before = namesIn(room.set).join("\n");
      const name = decodeUtf8(opened.value.plain).trim();
      if (name) people.set(device, { name, at: clock() });
      else people.delete(device);
      seen.set(room.set, people);
      if (namesIn(room.set).join("\n") !== before) onChange();
      timers.after(forgottenAfter + 1_000, onChange);
    },
  };
}

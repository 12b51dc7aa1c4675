import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Contestant, Load, Times } from "./relay-load.ts";

const folder = join(import.meta.dirname, "hocuspocus");

/** What is used of its packages; they are not there when types are checked. */
interface Provider {
  on(event: string, listener: (...args: never[]) => void): void;
  attach(): void;
  destroy(): void;
  readonly document: YDoc;
  readonly unsyncedChanges: number;
}
interface YDoc {
  on(
    event: "update",
    listener: (update: Uint8Array, origin: unknown) => void,
  ): void;
  getText(name: string): { insert(at: number, text: string): void };
}
interface Packages {
  readonly HocuspocusProvider: new (options: object) => Provider;
  readonly HocuspocusProviderWebsocket: new (options: object) => {
    destroy(): void;
  };
}

/**
 * The machine's own Node, not the project's: hocuspocus's SQLite is compiled on the spot, with whichever headers the machine has.
 */
const env = {
  ...process.env,
  PATH: (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((part) => !part.includes("node_modules"))
    .join(delimiter),
};

export function installHocuspocus(): void {
  if (existsSync(join(folder, "node_modules/@hocuspocus/server"))) return;
  console.log("Installing hocuspocus under tests/bench/hocuspocus …");
  const { status } = spawnSync(
    "npm",
    ["install", "--no-package-lock", "--no-fund", "--no-audit"],
    { cwd: folder, env, stdio: "inherit" },
  );
  if (status !== 0) throw new Error("hocuspocus could not be installed.");
}

/** Hocuspocus with its defaults. A device has an update when its document has it; an acknowledgement is its own, which comes before the disk. */
export async function startHocuspocus(load: Load): Promise<Contestant> {
  const store = mkdtempSync(join(tmpdir(), "bench-hocuspocus-"));
  const server = spawn(
    "node",
    [join(folder, "server.mjs"), join(store, "hocuspocus.db")],
    { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = (await once(server.stdout, "data")) as [Buffer];
  const port = /listening on (\d+)/.exec(line.toString())?.[1];
  const packages = (await import(
    pathToFileURL(
      join(
        folder,
        "node_modules/@hocuspocus/provider/dist/hocuspocus-provider.esm.js",
      ),
    ).href
  )) as Packages;
  const { HocuspocusProvider, HocuspocusProviderWebsocket } = packages;

  interface Room {
    readonly writer: Provider;
    /** In the order they were sent, which is the order in which they arrive. */
    readonly toArrive: Times[];
    readonly toAcknowledge: Times[];
  }
  const sockets: { destroy(): void }[] = [];
  const rooms: Room[] = [];
  const half = load.devices / 2;
  const each = load.rooms / half;
  const connect = () => {
    const socket = new HocuspocusProviderWebsocket({
      url: `ws://127.0.0.1:${port}`,
    });
    sockets.push(socket);
    return socket;
  };
  const open = async (websocketProvider: object, name: string) => {
    const synced = Promise.withResolvers<void>();
    const provider = new HocuspocusProvider({
      websocketProvider,
      name,
      onSynced: () => synced.resolve(),
    });
    provider.attach();
    await synced.promise;
    return provider;
  };
  for (let device = 0; device < half; device += 1) {
    const [first, second] = [connect(), connect()];
    const mine = Array.from({ length: each }, (_, n) => device * each + n);
    const opened = await Promise.all(
      mine.map(async (index): Promise<Room> => {
        const [writer, reader] = await Promise.all([
          open(first, `room ${index}`),
          open(second, `room ${index}`),
        ]);
        const room: Room = { writer, toArrive: [], toAcknowledge: [] };
        reader.document.on("update", () => room.toArrive.shift()?.arrived());
        writer.on("unsyncedChanges", (({ number }: { number: number }) => {
          // One fewer is waited for than we know of: the eldest is acknowledged.
          while (room.toAcknowledge.length > number) {
            room.toAcknowledge.shift()?.acknowledged();
          }
        }) as never);
        return room;
      }),
    );
    rooms.push(...opened);
  }

  return {
    pid: server.pid ?? 0,
    send(index, times) {
      const room = rooms[index];
      if (room === undefined) return;
      room.toArrive.push(times);
      // The count of what is not acknowledged goes up at once, within the insertion.
      room.toAcknowledge.push(times);
      room.writer.document.getText("note").insert(0, "Who checks it? ");
    },
    async stop() {
      sockets.forEach((socket) => socket.destroy());
      server.kill("SIGKILL");
      await once(server, "close");
      rmSync(store, { recursive: true });
    },
  };
}

import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { percentile } from "./percentile.ts";

/** What both servers are put through: so many rooms, two devices in each, so many updates a second over all of them. */
export interface Load {
  readonly rooms: number;
  /** Devices with a line of their own; each is in the same number of rooms. */
  readonly devices: number;
  readonly updatesPerSecond: number;
  readonly seconds: number;
}

/** A server under load, and its clients. */
export interface Contestant {
  readonly pid: number;
  /** Sends one update to a room from one of its two devices, and tells when it was acknowledged and when the other device had it. */
  send(room: number, times: Times): void;
  stop(): Promise<void>;
}

/** In milliseconds since it was sent. */
export interface Times {
  acknowledged(): void;
  arrived(): void;
}

export interface Figures {
  readonly perSecond: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly arriveP50: number;
  readonly arriveP99: number;
  /** Updates that had not arrived when the time was over. */
  readonly missing: number;
  /** Milliseconds of the processor that the server used for an update. */
  readonly cpu: number;
  /** Megabytes that the server's process holds of its own at its fullest: without the pages of the program that runs it. */
  readonly memory: number;
  /** The same, when it has had some seconds of peace. */
  readonly settled: number;
}

const warmUpSeconds = 3;
const peaceSeconds = 5;
/** To ask for it takes time of the server's own. */
const memoryEveryMs = 100;

/** Sends at an even pace, whether the server keeps up or not, and measures after a while of warming up. */
export async function measure(
  { rooms, updatesPerSecond, seconds }: Load,
  { pid, send }: Contestant,
): Promise<Figures> {
  const acks: number[] = [];
  const arrivals: number[] = [];
  let sent = 0;
  let memory = 0;
  let askedAt = 0;
  const run = async (forSeconds: number, counted: boolean) => {
    const started = performance.now();
    let done = 0;
    while (performance.now() - started < forSeconds * 1000) {
      const due = ((performance.now() - started) / 1000) * updatesPerSecond;
      for (; done < due; done += 1) {
        const at = performance.now();
        if (counted) sent += 1;
        const note = (list: number[]) => () => {
          if (counted) list.push(performance.now() - at);
        };
        send((done * 7919) % rooms, {
          acknowledged: note(acks),
          arrived: note(arrivals),
        });
      }
      if (performance.now() - askedAt > memoryEveryMs) {
        askedAt = performance.now();
        memory = Math.max(memory, ownMegabytes(pid));
      }
      await wait(2);
    }
  };
  await run(warmUpSeconds, false);
  const cpuBefore = cpuMilliseconds(pid);
  await run(seconds, true);
  const cpu = cpuMilliseconds(pid) - cpuBefore;
  await wait(peaceSeconds * 1000);
  return {
    perSecond: acks.length / seconds,
    ackP50: percentile(acks, 0.5),
    ackP99: percentile(acks, 0.99),
    arriveP50: percentile(arrivals, 0.5),
    arriveP99: percentile(arrivals, 0.99),
    cpu: cpu / sent,
    missing: sent - arrivals.length,
    memory,
    settled: ownMegabytes(pid),
  };
}

function ownMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** The kernel counts in hundredths of a second. */
function cpuMilliseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

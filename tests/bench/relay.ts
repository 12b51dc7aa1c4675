import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { installHocuspocus, startHocuspocus } from "./hocuspocus-contestant.ts";
import { startRelay } from "./relay-contestant.ts";
import {
  type Contestant,
  type Figures,
  type Load,
  measure,
} from "./relay-load.ts";

/**
 * `npm run bench:relay -- [--seconds n] [--rate n] [--alone]`: our relay, which answers when an update is on the disk, beside hocuspocus, which answers before; the same rooms,
 * devices and updates, one after the other. `--alone` leaves hocuspocus out; `--rate n` sends so many updates a second.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: "string" },
    rate: { type: "string" },
    alone: { type: "boolean" },
  },
});
const seconds = Number(values.seconds ?? 10);
const updatesPerSecond = Number(values.rate ?? 600);
const once: Load = { rooms: 300, devices: 600, updatesPerSecond, seconds };
const loads: readonly Load[] = [once, { ...once, rooms: once.rooms * 10 }];
const contestants: Readonly<
  Record<string, (load: Load) => Promise<Contestant>>
> =
  values.alone === true
    ? { relay: startRelay }
    : { relay: startRelay, hocuspocus: startHocuspocus };

if (values.alone !== true) installHocuspocus();
console.log(
  `${once.devices} devices with a live line each, ${once.updatesPerSecond} updates a second for ${seconds} s. Load of this machine: ${loadavg()[0]?.toFixed(1)}.`,
);
const rows: Record<string, Record<string, number>> = {};
for (const load of loads) {
  const figures: Figures[] = [];
  for (const [name, start] of Object.entries(contestants)) {
    const contestant = await start(load);
    const measured = await measure(load, contestant);
    await contestant.stop();
    figures.push(measured);
    rows[`${load.rooms} rooms, ${name}`] = rounded(measured);
  }
  const [ours, theirs] = figures;
  if (ours !== undefined && theirs !== undefined) {
    rows[`${load.rooms} rooms, ratio`] = rounded(ratio(ours, theirs));
  }
}
console.table(rows);
console.log(
  "ack: until the answer (ours: on the disk); arrive: until the other device has the update. Milliseconds. cpu: milliseconds of the processor for an update. memory: megabytes of the server's own, at its fullest.",
);
process.exit();

function ratio(ours: Figures, theirs: Figures): Figures {
  return Object.fromEntries(
    Object.entries(ours).map(([name, value]) => [
      name,
      value / theirs[name as keyof Figures],
    ]),
  ) as unknown as Figures;
}

function rounded(figures: Figures): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      Math.round(value * 100) / 100,
    ]),
  );
}

import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { installHocuspocus, startHocuspocus } from "./hocuspocus-contestant.ts";
import { percentile } from "./percentile.ts";
import { startRelay } from "./relay-contestant.ts";
import {
  type Contestant,
  type Figures,
  type Load,
  measure,
} from "./relay-load.ts";

/**
 * `npm run bench:relay -- [--seconds n] [--rate n] [--runs n] [--alone]`: our relay, which answers when an update is on the disk, beside
 * hocuspocus, which answers before; the same rooms, devices and updates, by turns. `--alone` leaves hocuspocus out; `--rate n` sends so many
 * updates a second. It measures and judges, and never fails.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "10" },
    rate: { type: "string", default: "600" },
    runs: { type: "string", default: "3" },
    alone: { type: "boolean", default: false },
  },
});
const seconds = Number(values.seconds);
const runs = Math.max(1, Number(values.runs));
const once: Load = {
  rooms: 300,
  devices: 600,
  updatesPerSecond: Number(values.rate),
  seconds,
};
const loads: readonly Load[] = [once, { ...once, rooms: once.rooms * 10 }];
type Start = (load: Load) => Promise<Contestant>;
const contestants: ReadonlyMap<string, Start> = new Map(
  values.alone
    ? [["relay", startRelay]]
    : [
        ["relay", startRelay],
        ["hocuspocus", startHocuspocus],
      ],
);

if (!values.alone) installHocuspocus();
console.log(
  `${once.devices} devices with a live line each, ${once.updatesPerSecond} updates a second for ${seconds} s. Medians of ${runs} runs.`,
);
const rows: Record<string, Record<string, number>> = {};
for (const load of loads) {
  const all = new Map<string, Figures[]>();
  for (let run = 0; run < runs; run += 1) {
    for (const [name, start] of contestants) {
      console.log(
        `${load.rooms} rooms, ${name}, run ${run + 1}; load of this machine: ${loadavg()[0]?.toFixed(1)}`,
      );
      const contestant = await start(load);
      const measured = await measure(load, contestant);
      await contestant.stop();
      all.set(name, [...(all.get(name) ?? []), measured]);
    }
  }
  const [ours, theirs] = [...all].map(([name, figures]) => {
    const medians = mediansOf(figures);
    rows[`${load.rooms} rooms, ${name}`] = rounded(medians);
    return medians;
  });
  if (ours !== undefined && theirs !== undefined) {
    rows[`${load.rooms} rooms, ratio`] = rounded(ratio(ours, theirs));
  }
}
console.table(rows);
console.log(
  "ack: until the answer (ours: on the disk); arrive: until the other device has the update. Milliseconds. cpu: milliseconds of the processor for an update. memory: megabytes of the server's own, at its fullest; settled: after five seconds of peace. Each on the Node it is run with: ours on the project's, hocuspocus on the machine's.",
);
const [ours, theirs] = [...contestants.keys()].map(
  (name) => rows[`${once.rooms} rooms, ${name}`],
);
judge("Acknowledged p99, ms, on the disk", ours?.["ackP99"], 10);
if (theirs !== undefined) {
  judge(
    "Acknowledged p99, of hocuspocus's unsynced",
    (ours?.["ackP99"] ?? 0) / (theirs["ackP99"] ?? 0),
    1.2,
  );
  judge("Memory, MB", ours?.["memory"], theirs["memory"] ?? 0);
}
process.exit();

function judge(what: string, value = Number.NaN, aim: number): void {
  const verdict = value <= aim ? "met" : "NOT MET";
  console.log(`${what}: ${value.toFixed(2)}, aim ${aim}: ${verdict}`);
}

function mediansOf(runs: readonly Figures[]): Figures {
  return eachFigure((name) =>
    percentile(
      runs.map((figures) => figures[name]),
      0.5,
    ),
  );
}

function ratio(ours: Figures, theirs: Figures): Figures {
  return eachFigure((name) => ours[name] / theirs[name]);
}

function eachFigure(of: (name: keyof Figures) => number): Figures {
  const names: Readonly<Record<keyof Figures, null>> = {
    perSecond: null,
    ackP50: null,
    ackP99: null,
    arriveP50: null,
    arriveP99: null,
    cpu: null,
    missing: null,
    memory: null,
    settled: null,
  };
  return Object.fromEntries(
    Object.keys(names).map((name) => [name, of(name as keyof Figures)]),
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

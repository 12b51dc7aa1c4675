import { monitorEventLoopDelay } from "node:perf_hooks";

type Labels = Readonly<Record<string, string>>;

/** What the relay counts, as Prometheus reads it. No label names a room, a link or an address. */
export interface Metrics {
  /** Adds to a counter. */
  count(name: CounterName, labels?: Labels, by?: number): void;
  /** How long something took, in milliseconds. */
  time(name: TimerName, ms: number): void;
  /** The whole as text, with what is known only when asked: the gauges. */
  toText(gauges: Readonly<Record<GaugeName, number>>): string;
}

const counters = {
  relay_requests_total: "Requests by route and status",
  relay_refusals_total: "Refusals by code",
  relay_updates_total: "Updates that were new and are on disk",
  relay_commits_total: "Transactions",
  relay_commit_writes_total: "Writes in those transactions",
} as const;
const timers = {
  relay_append_seconds: "From a batch's last byte to its being on disk",
} as const;
const gauges = {
  relay_live_streams: "Live streams that are open",
  relay_rooms: "Rooms",
  relay_stored_bytes: "Bytes of the store on the disk",
} as const;

type CounterName = keyof typeof counters;
type TimerName = keyof typeof timers;
export type GaugeName = keyof typeof gauges;

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

export function createMetrics(): Metrics {
  const counts = new Map<string, Map<string, number>>();
  const times = new Map<
    TimerName,
    { sum: number; count: number; upTo: number[] }
  >();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();

  return {
    count(name, labels = {}, by = 1) {
      const series = counts.get(name) ?? new Map<string, number>();
      counts.set(name, series);
      const key = toLabels(labels);
      series.set(key, (series.get(key) ?? 0) + by);
    },
    time(name, ms) {
      const timer = times.get(name) ?? {
        sum: 0,
        count: 0,
        upTo: bounds.map(() => 0),
      };
      times.set(name, timer);
      timer.sum += ms / 1000;
      timer.count += 1;
      bounds.forEach((bound, index) => {
        if (ms / 1000 <= bound)
          timer.upTo[index] = (timer.upTo[index] ?? 0) + 1;
      });
    },
    toText(now) {
      const lines: string[] = [];
      const head = (name: string, help: string, type: string) =>
        lines.push(`# HELP ${name} ${help}.`, `# TYPE ${name} ${type}`);
      for (const [name, help] of Object.entries(counters)) {
        head(name, help, "counter");
        for (const [labels, value] of counts.get(name) ?? [["", 0]]) {
          lines.push(`${name}${labels} ${value}`);
        }
      }
      for (const [name, help] of Object.entries(timers)) {
        const timer = times.get(name as TimerName);
        head(name, help, "histogram");
        bounds.forEach((bound, index) =>
          lines.push(
            `${name}_bucket{le="${bound}"} ${timer?.upTo[index] ?? 0}`,
          ),
        );
        lines.push(
          `${name}_bucket{le="+Inf"} ${timer?.count ?? 0}`,
          `${name}_sum ${timer?.sum ?? 0}`,
          `${name}_count ${timer?.count ?? 0}`,
        );
      }
      for (const [name, help] of Object.entries(gauges)) {
        head(name, help, "gauge");
        lines.push(`${name} ${now[name as GaugeName]}`);
      }
      head("process_resident_memory_bytes", "Memory of the process", "gauge");
      lines.push(`process_resident_memory_bytes ${process.memoryUsage.rss()}`);
      head(
        "nodejs_eventloop_lag_p99_seconds",
        "How late the process gets to what is due, since the last time of asking",
        "gauge",
      );
      lines.push(
        `nodejs_eventloop_lag_p99_seconds ${delay.percentile(99) / 1e9}`,
      );
      delay.reset();
      return `${lines.join("\n")}\n`;
    },
  };
}

function toLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}=${JSON.stringify(value)}`,
  );
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

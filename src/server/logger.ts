import { type Clock, systemClock } from "../lib/clock.ts";

export type Fields = Readonly<Record<string, string | number | boolean>>;

/** The one logger. It is handed no address with a query and nothing that a member wrote. */
export interface Logger {
  error(event: string, fields?: Fields): void;
}

/** One JSON object a line. */
export function createLogger(
  write: (line: string) => void,
  clock: Clock = systemClock,
): Logger {
  return {
    error(event, fields) {
      const time = new Date(clock()).toISOString();
      write(`${JSON.stringify({ time, level: "error", event, ...fields })}\n`);
    },
  };
}

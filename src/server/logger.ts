import { type Clock, systemClock } from "../lib/clock.ts";

export type Fields = Readonly<Record<string, string | number | boolean>>;

/** The one logger. It is handed no address with a query, no room, no token and nothing that a member wrote; of a room, its hash. */
export interface Logger {
  info(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/** One JSON object a line. */
export function createLogger(
  write: (line: string) => void,
  clock: Clock = systemClock,
): Logger {
  const log = (level: string) => (event: string, fields?: Fields) => {
    const time = new Date(clock()).toISOString();
    write(`${JSON.stringify({ time, level, event, ...fields })}\n`);
  };
  return { info: log("info"), error: log("error") };
}

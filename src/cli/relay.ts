import { resolve } from "node:path";
import { readRelayConfig } from "../server/relay-config.ts";
import { backUp } from "../server/storage/sqlite/back-up.ts";

const project = resolve(import.meta.dirname, "../..");

const usage = `Usage: npm run -s relay -- backup <file>

  backup <file>   a copy of everything the relay keeps, as it is at one moment, while it runs.
                  The relay's own file is RELAY_FILE, or data/relay.db.
`;

/** Exit codes: 0 done, 1 it could not be done, 2 the command is not understood. */
process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const [command, copy, ...more] = args;
  if (command !== "backup" || copy === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const config = readRelayConfig({ ...process.env, RELAY: "on" });
  if (!config.ok) return fail(config.error);
  const database = config.value?.database;
  if (database?.kind !== "sqlite") {
    return fail(
      'The relay keeps its rooms in PostgreSQL, which copies itself: pg_dump --format=custom --file=… "$DATABASE_URL"',
    );
  }
  // npm runs its scripts in the project's folder; a name is meant from where it was typed.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const target = resolve(from, copy);
  const done = backUp(resolve(project, database.file), target);
  if (!done.ok) return fail(done.error);
  const { rooms, updates } = done.value;
  console.log(`${target}: ${rooms} rooms, ${updates} updates.`);
  return 0;
}

function fail(why: string): number {
  console.error(why);
  return 1;
}

import { type ClientBase, Pool } from "pg";
import { err, ok, type Result } from "../../../lib/result.ts";
import type { Quota, RelayStorage } from "../port.ts";
import { openBulletin } from "./bulletin.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { createPostgresStorage } from "./postgres-storage.ts";

export interface PostgresOptions {
  readonly url: string;
  readonly quota: Quota;
  /** Told of a line that was cut, and of a notice that could not be sent. */
  readonly onFailure: (error: unknown) => void;
  /** Told how many writes each transaction held. */
  readonly onGroup?: (size: number) => void;
}

const seconds = 1000;

/** Opens the relay's database. The error is a sentence that says the way out, without the password that the address holds. */
export async function openPostgres({
  url,
  quota,
  onFailure,
  onGroup = () => {},
}: PostgresOptions): Promise<Result<RelayStorage, string>> {
  const connection = {
    connectionString: url,
    connectionTimeoutMillis: 5 * seconds,
    // A database that hangs must not gather requests without end.
    statement_timeout: 15 * seconds,
    idle_in_transaction_session_timeout: 15 * seconds,
    application_name: "critical-friend",
  };
  const pool = new Pool({
    ...connection,
    max: 10,
    // The pool waits for what it returns, though its types do not say so.
    onConnect: waitForTheDisk as (client: ClientBase) => void,
  });
  // A connection that is lost while nobody uses it; the next one that asks gets another.
  pool.on("error", onFailure);
  try {
    const migrated = await migrate(pool, migrations);
    if (!migrated.ok) {
      await pool.end();
      return migrated;
    }
    const bulletin = await openBulletin(
      pool,
      { ...connection, statement_timeout: 0 },
      onFailure,
    );
    return ok(createPostgresStorage({ pool, bulletin, quota, onGroup }));
  } catch (error) {
    await pool.end();
    return err(
      `The database of DATABASE_URL could not be opened: ${reason(error)}. Check that it runs, and that the name and the password are right.`,
    );
  }
}

/** 200 means on the disk, whatever the database's own habit. Where it waits for other machines as well, it goes on to. */
async function waitForTheDisk(client: ClientBase): Promise<void> {
  await client.query(
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
  );
}

/** A refused connection is an error of several addresses, and has no message of its own. */
const reason = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(reason).join("; ")
    : error instanceof Error
      ? error.message
      : String(error);

import type { Pool } from "pg";
import { err, ok, type Result } from "../../../lib/result.ts";
import { transaction } from "./transaction.ts";

/** "CFrd": so that relays that start together migrate one after the other. */
const lock = 0x43467264;

/** Brings the database to the newest version in one transaction. The error is a sentence for whoever runs the relay. */
export function migrate(
  pool: Pool,
  migrations: readonly string[],
): Promise<Result<void, string>> {
  return transaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    await client.query(
      "CREATE TABLE IF NOT EXISTS relay_schema (version int NOT NULL)",
    );
    const { rows } = await client.query<{ version: number }>(
      "SELECT version FROM relay_schema",
    );
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length) {
      return err(
        `The database was written by a newer version of Critical Friend (${version}; this one knows ${migrations.length}). Start that version, or restore a copy from before it.`,
      );
    }
    for (const migration of migrations.slice(version)) {
      await client.query(migration);
    }
    await client.query("DELETE FROM relay_schema");
    await client.query("INSERT INTO relay_schema VALUES ($1)", [
      migrations.length,
    ]);
    return ok(undefined);
  });
}

import { resolve } from "node:path";
import type { Result } from "../../lib/result.ts";
import type { RelayConfig } from "../relay-config.ts";
import type { RelayStorage } from "./port.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";

const project = resolve(import.meta.dirname, "../../..");

interface Watching {
  /** Told of a line to the database that was cut. */
  readonly onFailure: (error: unknown) => void;
  /** Told how many writes went to the disk together. */
  readonly onGroup: (size: number) => void;
}

/** Opens the store that the configuration names. The error is a sentence that says the way out. */
export async function openStorage(
  { database, quota }: Pick<RelayConfig, "database" | "quota">,
  { onFailure, onGroup }: Watching,
): Promise<Result<RelayStorage, string>> {
  if (database.kind === "sqlite") {
    const file = resolve(project, database.file);
    return openSqlite({ file, quota, onGroup });
  }
  // Loaded only where it is used: most deployments have no need of it.
  const { openPostgres } = await import("./postgres/open-postgres.ts");
  return openPostgres({ url: database.url, quota, onFailure, onGroup });
}

import type { Pool, PoolClient } from "pg";

/** Runs work in a transaction, and resolves when it is committed. What throws is rolled back. */
export async function transaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const value = await work(client);
    await client.query("COMMIT");
    return value;
  } catch (error) {
    try {
      await client.query("ROLLBACK");
    } catch (failure) {
      broken = failure as Error;
    }
    throw error;
  } finally {
    // One that cannot even roll back is not lent again.
    client.release(broken);
  }
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createLiveReader,
  type LiveEvent,
  livePath,
  updatesPath,
} from "../../src/protocol/index.ts";
import type { News, RelayStorage } from "../../src/server/storage/port.ts";
import { migrate } from "../../src/server/storage/postgres/migrate.ts";
import { migrations } from "../../src/server/storage/postgres/migrations.ts";
import { openPostgres } from "../../src/server/storage/postgres/open-postgres.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { newRoom, post, postUpdates } from "../fixtures/relay.ts";
import { linkOf, roomOf, tokenOf, updateOf } from "../fixtures/relay-ids.ts";
import { startServer } from "../server-process.ts";
import { type PostgresServer, startPostgres } from "../postgres-server.ts";
import { quota, relayStorageContract } from "./relay-storage-contract.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(() => server.stop());

async function open(url: string, limits = quota): Promise<RelayStorage> {
  const opened = await openPostgres({
    url,
    quota: limits,
    onFailure: () => {},
  });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

relayStorageContract(async (quota) => {
  const url = await server.createDatabase();
  const storage = await open(url, quota);
  const others: RelayStorage[] = [];
  const again = async () => {
    const other = await open(url, quota);
    others.push(other);
    return other;
  };
  return {
    storage,
    again,
    neighbour: again,
    async close() {
      await Promise.all([storage, ...others].map((one) => one.close()));
    },
  };
});

const room = roomOf("a");
const owner = linkOf(tokenOf("a"));

describe("the line to the database", () => {
  test("is restored after it was cut, and listeners are told that they may have missed something", async () => {
    const url = await server.createDatabase();
    const [one, two] = [await open(url), await open(url)];
    const heard: News[] = [];
    two.listen((news) => heard.push(news));
    await one.createRoom({ room, owner, label: "" }, 1);
    server.cutLines(url);
    await expect
      .poll(() => heard, { timeout: 10_000 })
      .toContainEqual({
        kind: "missed",
      });
    await expect
      .poll(async () => {
        const appended = await one
          .append(room, [updateOf("a")], 2)
          .catch(() => undefined);
        return appended?.ok;
      })
      .toBe(true);
    await one.append(room, [updateOf("b")], 3);
    await expect
      .poll(() => heard)
      .toContainEqual({
        kind: "head",
        room,
        seq: 2,
      });
    await Promise.all([one.close(), two.close()]);
  });

  test("a database that is not there is a sentence, without the password", async () => {
    const opened = await openPostgres({
      url: "postgres://relay:secret@127.0.0.1:1/none",
      quota,
      onFailure: () => {},
    });
    expect(opened).toMatchObject({
      ok: false,
      error: expect.stringContaining("DATABASE_URL"),
    });
    expect(JSON.stringify(opened)).not.toContain("secret");
  });

  test("waits for the disk, whatever the database's own habit", async () => {
    const url = await server.createDatabase();
    const pool = new Pool({ connectionString: url });
    const habit = await pool.query("SHOW synchronous_commit");
    expect(habit.rows).toEqual([{ synchronous_commit: "off" }]);
    await pool.query(`
      CREATE TABLE commits (mode text);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO commits VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;`);
    const storage = await open(url);
    await pool.query(
      "CREATE TRIGGER note BEFORE INSERT ON relay_log FOR EACH ROW EXECUTE FUNCTION note()",
    );
    await storage.createRoom({ room, owner, label: "" }, 1);
    await Promise.all(
      ["a", "b", "c"].map((name) => storage.append(room, [updateOf(name)], 2)),
    );
    const { rows } = await pool.query("SELECT DISTINCT mode FROM commits");
    expect(rows).toEqual([{ mode: "on" }]);
    await storage.close();
    await pool.end();
  });
});

describe("migrating", () => {
  test("relays that start together on a new database all get it", async () => {
    const url = await server.createDatabase();
    const all = await Promise.all([open(url), open(url), open(url)]);
    await Promise.all(all.map((one) => one.close()));
  });

  test("a newer database is left alone; one that fails changes nothing", async () => {
    const url = await server.createDatabase();
    await (await open(url)).close();
    const pool = new Pool({ connectionString: url });
    const fails = [...migrations, "CREATE TABLE fine (a int); NONSENSE"];
    await expect(migrate(pool, fails)).rejects.toThrow("syntax");
    await expect(pool.query("SELECT * FROM fine")).rejects.toThrow("exist");
    const next = [...migrations, "CREATE TABLE fine (a int)"];
    expect(await migrate(pool, next)).toMatchObject({ ok: true });
    await pool.end();
    const older = await openPostgres({ url, quota, onFailure: () => {} });
    expect(older).toMatchObject({
      ok: false,
      error: expect.stringContaining("newer version"),
    });
  });
});

test("two relays on one database: what one takes the other tells of, and goes on when the first is killed", async () => {
  const site = mkdtempSync(join(tmpdir(), "served-"));
  for (const name of ["index.html", "app.html"]) {
    writeFileSync(join(site, name), "<!doctype html>");
  }
  const env = { SITE: site, DATABASE_URL: await server.createDatabase() };
  const [one, two] = await Promise.all([startServer(env), startServer(env)]);
  const token = tokenOf("a");
  const send = ({ url }: { url: string }, name: string) =>
    fetch(`${url}${updatesPath(room)}`, postUpdates(token, [updateOf(name)]));

  const made = await fetch(`${one.url}/v1/rooms`, newRoom(room, owner));
  expect(made.status).toBe(201);
  const live = await fetch(
    `${two.url}${livePath}`,
    post({ rooms: [{ room, token }] }),
  );
  const reader = live.body!.getReader();
  const read = createLiveReader();
  const next = async (): Promise<LiveEvent[]> => {
    const { value } = await reader.read();
    return read(new TextDecoder().decode(value));
  };
  expect(await next()).toEqual([{ type: "head", room, head: 0 }]);
  expect((await send(one, "a")).status).toBe(200);
  expect(await next()).toEqual([{ type: "head", room, head: 1 }]);

  await one.stop("SIGKILL");
  expect(await (await send(two, "b")).json()).toMatchObject({ seqs: [2] });
  expect(await (await send(two, "a")).json()).toMatchObject({ seqs: [1] });
  expect(await next()).toEqual([{ type: "head", room, head: 2 }]);
  const { stderr } = await two.stop();
  expect(stderr).not.toContain("error");
  rmSync(site, { recursive: true });
});

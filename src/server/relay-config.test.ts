import { expect, test } from "vitest";
import { readRelayConfig, relayHelp } from "./relay-config.ts";

function config(env: Record<string, string> = {}) {
  const read = readRelayConfig(env);
  if (!read.ok || read.value === undefined) throw new Error("No relay.");
  return read.value;
}

test("without a word the relay is on, in a file of the project's", () => {
  expect(config()).toMatchObject({
    database: { kind: "sqlite", file: "data/relay.db" },
    createToken: undefined,
    idleDays: 730,
  });
  expect(config({ RELAY: " ", RELAY_FILE: "" })).toEqual(config());
});

test("RELAY=off leaves it out, and anything else is named", () => {
  expect(readRelayConfig({ RELAY: "off" })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(readRelayConfig({ RELAY: "no" })).toEqual({
    ok: false,
    error: 'RELAY is "no", and must be on or off.',
  });
});

test("every limit that the help lists is read, and refused by name", () => {
  const listed = [...relayHelp.matchAll(/^ {2}([A-Z_]+)=\d+ /gm)].map(
    ([, name = ""]) => name,
  );
  expect(listed.length).toBeGreaterThan(10);
  const before = JSON.stringify(config());
  for (const name of listed.filter((name) => name !== "TRUST_PROXY")) {
    expect(JSON.stringify(config({ [name]: "7" }))).not.toBe(before);
    expect(readRelayConfig({ [name]: "many" })).toMatchObject({
      error: expect.stringContaining(`${name} is "many"`),
    });
  }
});

test("a limit of nothing asks nobody to wait for ever", () => {
  const { rates } = config({
    RATE_LINK: "0",
    RATE_ADDRESS: "0",
    RATE_ROOMS: "0",
  });
  for (const { burst, perSecond } of Object.values(rates)) {
    expect(burst).toBeGreaterThanOrEqual(1);
    expect(perSecond).toBeGreaterThan(0);
  }
  expect(config({ ROOM_IDLE_DAYS: "0" }).idleDays).toBeNull();
});

test("a database's address is taken as it is, and never repeated", () => {
  const url = "postgres://relay:word@db.example/relay";
  expect(config({ DATABASE_URL: url }).database).toEqual({
    kind: "postgres",
    url,
  });
  const refused = readRelayConfig({ DATABASE_URL: "mysql://relay:word@db" });
  expect(refused).toMatchObject({ ok: false });
  expect(JSON.stringify(refused)).not.toContain('word@db"');
});

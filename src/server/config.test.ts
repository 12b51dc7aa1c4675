import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("listens on every address, on 8080, unless told otherwise", () => {
  expect(readConfig({})).toEqual({
    ok: true,
    value: {
      port: 8080,
      host: undefined,
      site: "dist",
      proxies: 0,
      relay: expect.objectContaining({
        database: { kind: "sqlite", file: "data/relay.db" },
        createToken: undefined,
      }),
    },
  });
  expect(readConfig({ PORT: "", HOST: " " })).toEqual(readConfig({}));
});

test("takes PORT, HOST and SITE; port 0 is for a free one", () => {
  expect(
    readConfig({ PORT: "0", HOST: "127.0.0.1", SITE: "/srv/app" }),
  ).toEqual({
    ok: true,
    value: expect.objectContaining({
      port: 0,
      host: "127.0.0.1",
      site: "/srv/app",
    }),
  });
});

test.for(["http", "80.5", "-1", "65536", "8080 ", "0x50", "1e3"])(
  "PORT=%s is refused by name",
  (port) => {
    const config = readConfig({ PORT: port });
    expect(config).toEqual({
      ok: false,
      error: expect.stringContaining(`PORT is "${port}"`),
    });
  },
);

import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { addresses } from "./addresses.ts";

const base = { netmask: "", mac: "", cidr: null };
const interfaces: Record<string, NetworkInterfaceInfo[]> = {
  lo: [{ ...base, family: "IPv4", address: "127.0.0.1", internal: true }],
  wifi: [
    {
      ...base,
      family: "IPv6",
      address: "fe80::1",
      internal: false,
      scopeid: 2,
    },
    { ...base, family: "IPv4", address: "192.168.1.20", internal: false },
  ],
};

test("on every address, says this machine's and the network's", () => {
  expect(addresses({ address: "::", port: 8080 }, interfaces)).toEqual({
    here: "http://localhost:8080",
    network: ["http://192.168.1.20:8080"],
  });
});

test("on one address, says that one", () => {
  expect(addresses({ address: "127.0.0.1", port: 1 }, interfaces).here).toBe(
    "http://localhost:1",
  );
  expect(addresses({ address: "fd00::5", port: 1 }, interfaces)).toEqual({
    here: "http://[fd00::5]:1",
    network: [],
  });
});

import type { Context } from "hono";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

function asked(forwarded: string | undefined, remoteAddress?: string): Context {
  const env = { incoming: { socket: { remoteAddress } } };
  return { env, req: { header: () => forwarded } } as unknown as Context;
}

test("without a proxy of ours no header is believed", () => {
  expect(clientAddress(asked("1.1.1.1", "2.2.2.2"), 0)).toBe("2.2.2.2");
});

test("behind our proxies it is what the outermost has seen", () => {
  const c = asked("6.6.6.6, 1.1.1.1, 10.0.0.1", "10.0.0.2");
  expect(clientAddress(c, 1)).toBe("10.0.0.1");
  expect(clientAddress(c, 2)).toBe("1.1.1.1");
});

test("a proxy that says nothing, or no socket at all, is one address", () => {
  expect(clientAddress(asked(undefined, "10.0.0.2"), 1)).toBe("10.0.0.2");
  expect(clientAddress(asked(" , ", undefined), 1)).toBe("unknown");
});

test("IPv6 counts by the network, and IPv4 in its clothes as IPv4", () => {
  const of = (address: string) => clientAddress(asked(undefined, address), 0);
  expect(of("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(of("2001:db8:1:2::9")).toBe("2001:db8:1:2");
  expect(of("2001:db8::9")).toBe("2001:db8:0:0");
  expect(of("::ffff:192.0.2.1")).toBe("192.0.2.1");
});

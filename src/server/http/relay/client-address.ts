import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/**
 * The address that asks. Behind proxies it is the one that the outermost of ours has seen: each adds to the end of `X-Forwarded-For`, and what
 * stands before that is whatever the asker wrote.
 * @param proxies How many of ours stand in front; 0 takes no header's word.
 */
export function clientAddress(c: Context, proxies: number): string {
  const forwarded = (c.req.header("X-Forwarded-For") ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address !== "");
  const seen = proxies === 0 ? undefined : forwarded.at(-proxies);
  return group(seen ?? socketAddress(c) ?? "unknown");
}

export const socketAddress = (c: Context): string | undefined =>
  // Absent where a request comes from no socket, as in a test.
  (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;

/** Whoever has one IPv6 address has the 2^64 beside it. */
function group(address: string): string {
  if (!address.includes(":")) return address;
  if (address.startsWith("::ffff:")) return address.slice(7);
  const [head = "", tail] = address.split("::");
  const parts = head.split(":");
  const missing = tail === undefined ? 0 : 8 - parts.length;
  return [...parts, ...Array<string>(Math.max(0, missing)).fill("0")]
    .slice(0, 4)
    .join(":");
}

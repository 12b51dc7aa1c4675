import type { NetworkInterfaceInfo } from "node:os";

type Interfaces = Readonly<
  Record<string, readonly NetworkInterfaceInfo[] | undefined>
>;

const anyAddress = new Set(["::", "0.0.0.0"]);

/** What to tell a person who wants to open the app: this machine's own address first, then those for others on its network. */
export function addresses(
  listening: { readonly address: string; readonly port: number },
  interfaces: Interfaces,
): { readonly here: string; readonly network: readonly string[] } {
  const url = (host: string) =>
    `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
  if (!anyAddress.has(listening.address)) {
    const here = ["127.0.0.1", "::1"].includes(listening.address)
      ? "localhost"
      : listening.address;
    return { here: url(here), network: [] };
  }
  const others = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal);
  return {
    here: url("localhost"),
    network: others.map(({ address }) => url(address)),
  };
}

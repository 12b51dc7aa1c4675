import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { err, ok, type Result } from "../lib/result.ts";
import type { Config } from "./config.ts";

type Where = Pick<Config, "port" | "host">;

export interface Listening {
  readonly address: string;
  readonly port: number;
  /** Takes no more requests, finishes those under way, and cuts off what is not done after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Opens the port. The error is a sentence that says the way out. */
export async function listen(
  app: Hono,
  where: Where,
): Promise<Result<Listening, string>> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // Longer than the 60 s after which common proxies drop an idle connection, so that it is never us who hang up on a request.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 20_000;
  // A body's own pace is watched while it is read; this is for what nobody reads.
  server.requestTimeout = 300_000;
  const opened = Promise.withResolvers<Result<AddressInfo, string>>();
  server.once("error", (error: NodeJS.ErrnoException) =>
    opened.resolve(err(whyNot(error, where))),
  );
  server.listen({ port: where.port, host: where.host }, () =>
    opened.resolve(ok(server.address() as AddressInfo)),
  );
  const result = await opened.promise;
  if (!result.ok) return result;
  const { address, port } = result.value;
  return ok({ address, port, close: (graceMs) => close(server, graceMs) });
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = Promise.withResolvers<void>();
  // Also closes the connections that are idle; one that is answering closes when it is done.
  server.close(() => closed.resolve());
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  await closed.promise;
  clearTimeout(timer);
  clearInterval(sweep);
}

function whyNot(error: NodeJS.ErrnoException, { port, host }: Where): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is taken by another program. Start with another: PORT=${port === 65_535 ? 8081 : port + 1} npm start`;
    case "EACCES":
      return `Port ${port} is not ours to use: ports below 1024 belong to the system. Start with another: PORT=8080 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST is "${host}", which is no address of this machine. Leave it out to listen on all of them.`;
    default:
      return `Port ${port} could not be opened: ${error.message}`;
  }
}

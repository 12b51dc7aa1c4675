import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import {
  runServer,
  type ServerProcess,
  startServer,
} from "../server-process.ts";

const script = "console.log('hello');".repeat(100);
let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "served-"));
  await mkdir(join(site, "assets"));
  await writeFile(
    join(site, "index.html"),
    "<!doctype html><title>start</title>",
  );
  await writeFile(
    join(site, "app.html"),
    "<!doctype html><title>shell</title>",
  );
  await writeFile(join(site, "assets/a-1.js"), script);
  await writeFile(join(site, "assets/a-1.js.gz"), gzipSync(script));
});

afterAll(() => rm(site, { recursive: true }));

describe("over a real socket", () => {
  let server: ServerProcess;

  beforeEach(async () => {
    server = await startServer({ SITE: site });
  });
  afterEach(() => server.stop());

  /** Sends bytes as they are, and returns all that comes back until the server hangs up. */
  function raw(request: string): Promise<string> {
    return new Promise((done, fail) => {
      let answer = "";
      const socket = connect(
        Number(new URL(server.url).port),
        "127.0.0.1",
        () => socket.write(request),
      );
      socket
        .setEncoding("latin1")
        .on("data", (text: string) => (answer += text));
      socket.on("end", () => done(answer)).on("error", fail);
    });
  }

  test("sends the bytes it compressed at build", async () => {
    const answer = await raw(
      "GET /assets/a-1.js HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n",
    );
    const [head = "", body = ""] = answer.split("\r\n\r\n", 2);
    expect(head).toContain("HTTP/1.1 200 OK");
    expect(head.toLowerCase()).toContain("content-encoding: gzip");
    expect(head.toLowerCase()).not.toContain("transfer-encoding");
    expect(gunzipSync(Buffer.from(body, "latin1")).toString()).toBe(script);
  });

  test("HEAD has the length and no body", async () => {
    const answer = await raw(
      "HEAD /assets/a-1.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    );
    expect(answer.toLowerCase()).toContain(`content-length: ${script.length}`);
    expect(answer.endsWith("\r\n\r\n")).toBe(true);
  });

  test.for([
    [
      "an encoding cut short",
      "GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      400,
    ],
    [
      "a bad host",
      "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
      400,
    ],
    [
      "a method of its own",
      "BREW /pot HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      400,
    ],
    ["TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405],
    [
      "a body on a page",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi",
      405,
    ],
    ["no HTTP at all", "hello\r\n\r\n", 400],
    [
      "dots",
      "GET /../../package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      404,
    ],
    [
      "encoded dots",
      "GET /..%2f..%2fpackage.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      404,
    ],
    [
      "a whole address",
      "GET http://x/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      200,
    ],
  ] as const)(
    "%s is answered, and the next request too",
    async ([, request, status]) => {
      expect(await raw(request)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    },
  );

  test("a visitor who hangs up in mid-answer is no trouble", async () => {
    await new Promise<void>((done) => {
      const socket = connect(
        Number(new URL(server.url).port),
        "127.0.0.1",
        () => {
          socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\n");
          socket.destroy();
          done();
        },
      );
    });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe("stopping", () => {
  test.for(["SIGTERM", "SIGINT"] as const)(
    "on %s, with a connection kept alive, it ends well",
    async (signal) => {
      const server = await startServer({ SITE: site });
      const agent = new Agent({ keepAlive: true });
      await new Promise((done) =>
        get(`${server.url}/healthz`, { agent }, (r) =>
          r.resume().on("end", done),
        ),
      );
      const { code, stdout, stderr } = await server.stop(signal);
      agent.destroy();
      expect(code).toBe(0);
      expect(stdout).toContain("has stopped");
      expect(stderr).toBe("");
    },
  );

  test("who never finishes asking is cut off", async () => {
    const server = await startServer({ SITE: site });
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () =>
      socket.write("GET / HTTP/1.1\r\nHost:"),
    );
    socket.on("error", () => {});
    await fetch(`${server.url}/healthz`);
    // Else it would wait for longer than a test may.
    const { code } = await server.stop();
    expect(code).toBe(0);
    socket.destroy();
  });
});

describe("not starting", () => {
  test("a port that is taken is named, with the way out", async () => {
    const other = createServer();
    const port = await new Promise<number>((done) =>
      other.listen(0, "127.0.0.1", () =>
        done((other.address() as { port: number }).port),
      ),
    );
    const { code, stderr } = await runServer({
      SITE: site,
      PORT: String(port),
      HOST: "127.0.0.1",
    });
    other.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Port ${port} is taken by another program. Start with another: PORT=${port === 65_535 ? 8081 : port + 1} npm start\n`,
    );
  });

  test("a port that is no port is named", async () => {
    const { code, stderr } = await runServer({ PORT: "eighty" });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'PORT is "eighty", and must be a number from 0 to 65535, such as PORT=8081.\n',
    );
  });

  test("an app that is not built is named", async () => {
    const { code, stderr } = await runServer({
      PORT: "0",
      SITE: join(site, "gone"),
    });
    expect(code).toBe(1);
    expect(stderr).toContain("npm run build");
  });

  test("--help says how, and starts nothing", async () => {
    const { code, stdout } = await runServer({}, ["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("PORT=8081 npm start");
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { inlineScriptHashes } from "./content-security-policy.ts";
import type { Encoding, SiteFile, Variant } from "./site.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const variants = (of: Partial<Record<Encoding, string>>) =>
  new Map(
    Object.entries(of).map(([encoding, text]): [Encoding, Variant] => [
      encoding as Encoding,
      { body: bytes(text), etag: `"${encoding}-tag"` },
    ]),
  );

const html = "text/html; charset=utf-8";
const files = new Map<string, SiteFile>([
  [
    "/index.html",
    { type: html, immutable: false, variants: variants({ identity: "start" }) },
  ],
  [
    "/app.html",
    { type: html, immutable: false, variants: variants({ identity: "shell" }) },
  ],
  [
    "/medway/questions/1.html",
    {
      type: html,
      immutable: false,
      variants: variants({ identity: "rendered" }),
    },
  ],
  [
    "/sw.js",
    {
      type: "text/javascript",
      immutable: false,
      variants: variants({ identity: "sw" }),
    },
  ],
  [
    "/assets/a-1.js",
    {
      type: "text/javascript; charset=utf-8",
      immutable: true,
      variants: variants({ br: "b", gzip: "gg", identity: "plain" }),
    },
  ],
  [
    "/broken.txt",
    { type: "text/plain", immutable: false, variants: new Map() },
  ],
]);

let errors: string[];
const app = createApp({
  site: {
    files,
    inlineScriptHashes: inlineScriptHashes("<script>theme</script>"),
  },
  version: "1.2.3",
  logger: {
    info: () => {},
    error: (event, fields) =>
      void errors.push(`${event} ${JSON.stringify(fields)}`),
  },
});
const get = (
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
) => app.request(path, { method, headers });
const navigation = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

beforeEach(() => {
  errors = [];
});

describe("pages", () => {
  test("the start page is at the root, whatever the query", async () => {
    expect(await (await get("/", navigation)).text()).toBe("start");
    expect(await (await get("/?from=home-screen", navigation)).text()).toBe(
      "start",
    );
  });

  test.for([
    "/medway/questions/12",
    "/medway/report",
    "/medway/report/2.11",
    "/a?b=c.d",
    "/%C3%A9",
  ])("%s is answered with the app's shell", async (path) => {
    const response = await get(path, navigation);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(html);
    expect(await response.text()).toBe("shell");
  });

  test("a page that the build has rendered is at its own address", async () => {
    const response = await get("/medway/questions/1?from=2", navigation);
    expect(await response.text()).toBe("rendered");
    expect(response.headers.get("Cache-Control")).toBe("no-cache");
  });

  test("a page is asked for again each time, and not sent again when it is the same", async () => {
    const first = await get("/deep/link", navigation);
    expect(first.headers.get("Cache-Control")).toBe("no-cache");
    for (const tag of [
      '"identity-tag"',
      'W/"identity-tag"',
      '"old", "identity-tag"',
      "*",
    ]) {
      const again = await get("/deep/link", {
        ...navigation,
        "If-None-Match": tag,
      });
      expect(again.status).toBe(304);
      expect(again.headers.get("ETag")).toBe('"identity-tag"');
      expect(await again.text()).toBe("");
    }
    expect((await get("/", { "If-None-Match": '"other"' })).status).toBe(200);
  });
});

describe("files", () => {
  test("a hashed file is kept for good", async () => {
    const response = await get("/assets/a-1.js");
    expect(response.headers.get("Cache-Control")).toBe(
      "public, max-age=31536000, immutable",
    );
    expect(response.headers.get("Content-Type")).toBe(
      "text/javascript; charset=utf-8",
    );
  });

  test("the service worker is not: an update must be seen", async () => {
    expect((await get("/sw.js")).headers.get("Cache-Control")).toBe("no-cache");
  });

  test.for([
    ["br, gzip", "br", "b"],
    ["gzip", "gzip", "gg"],
    ["br;q=0, gzip", "gzip", "gg"],
    ["gzip;q=0", null, "plain"],
    ["", null, "plain"],
  ] as const)(
    "with Accept-Encoding %s the encoding is %s",
    async ([accept, encoding, body]) => {
      const response = await get("/assets/a-1.js", {
        "Accept-Encoding": accept,
      });
      expect(response.headers.get("Content-Encoding")).toBe(encoding);
      expect(response.headers.get("Vary")).toBe("Accept-Encoding");
      expect(response.headers.get("Content-Length")).toBe(String(body.length));
      expect(response.headers.get("ETag")).toBe(
        `"${encoding ?? "identity"}-tag"`,
      );
      expect(await response.text()).toBe(body);
    },
  );

  test("HEAD says what GET would, without the bytes", async () => {
    const response = await get(
      "/assets/a-1.js",
      { "Accept-Encoding": "gzip" },
      "HEAD",
    );
    expect(response.headers.get("Content-Length")).toBe("2");
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    expect(await response.text()).toBe("");
  });
});

describe("what is not there", () => {
  test.for([
    "/assets/old-0.js",
    "/packs/old.json",
    "/favicon.ico",
    "/v1/rooms",
    "/v1",
    "/metrics",
  ])("%s is a real 404, even in the address bar", async (path) => {
    const response = await get(path, navigation);
    expect(response.status).toBe(404);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const text = await response.text();
    expect(text).toContain(path);
    expect(text).toContain('href="/"');
  });

  test("says so in JSON to who asks for it, and in text to the rest", async () => {
    const json = await get("/page", { Accept: "application/json" });
    expect(json.status).toBe(404);
    expect(await json.json()).toMatchObject({
      status: 404,
      title: "Not found",
    });
    const text = await get("/assets/gone.js", { Accept: "*/*" });
    expect(text.headers.get("Content-Type")).toMatch("text/plain");
  });

  test("no markup of the asker's gets into the page", async () => {
    const text = await (await get("/assets/<img src=x>", navigation)).text();
    expect(text).not.toContain("<img");
  });

  test.for([
    "/../package.json",
    "/..%2fpackage.json",
    "/assets/..%2f..%2fpackage.json",
    "/%2e%2e/package.json",
    "/assets/%5c..%5cpackage.json",
    "//etc/passwd.txt",
    "/.stamp",
    "/assets/a-1.js.br",
  ])("%s leads nowhere", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe("bad requests", () => {
  test.for(["/%", "/%zz", "/a/%E0%A4%A", "/%00"])(
    "%s is refused",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("not well formed");
    },
  );

  test.for(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
    "%s is not for files",
    async (method) => {
      const response = await get("/assets/a-1.js", {}, method);
      expect(response.status).toBe(405);
      expect(response.headers.get("Allow")).toBe("GET, HEAD");
      expect(await response.text()).toContain(method);
    },
  );
});

describe("health", () => {
  test("says the version, never from a cache", async () => {
    const response = await get("/healthz?probe=1");
    expect(await response.json()).toEqual({ status: "ok", version: "1.2.3" });
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });
});

describe("security headers", () => {
  test.for([
    ["GET", "/", 200],
    ["GET", "/deep/link", 200],
    ["GET", "/assets/a-1.js", 200],
    ["GET", "/assets/gone.js", 404],
    ["POST", "/", 405],
    ["GET", "/%", 400],
    ["GET", "/broken.txt", 500],
    ["GET", "/healthz", 200],
  ] as const)("are on %s %s (%i)", async ([method, path, status]) => {
    const response = await get(path, {}, method);
    expect(response.status).toBe(status);
    const policy = response.headers.get("Content-Security-Policy");
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self';/,
    );
    expect(policy).toContain(
      "require-trusted-types-for 'script'; trusted-types critical-friend",
    );
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(response.headers.get("Cross-Origin-Opener-Policy")).toBe(
      "same-origin",
    );
    expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe(
      "same-origin",
    );
    expect(response.headers.get("Permissions-Policy")).toContain(
      "microphone=()",
    );
    expect(response.headers.get("Strict-Transport-Security")).toBeNull();
  });

  test("are on a 304 as well", async () => {
    const response = await get("/", { "If-None-Match": "*" });
    expect(response.headers.get("Content-Security-Policy")).toContain(
      "default-src 'none'",
    );
  });

  test("HTTPS is insisted on only where it is in use", async () => {
    const response = await get("/", { "X-Forwarded-Proto": "https" });
    expect(response.headers.get("Strict-Transport-Security")).toMatch(
      "max-age=31536000",
    );
  });
});

test("a failure is answered, logged without its query, and not the end", async () => {
  const response = await get("/broken.txt?name=secret", {
    Accept: "application/json",
  });
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ status: 500 });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('"path":"/broken.txt"');
  expect(errors[0]).not.toContain("secret");
  expect((await get("/")).status).toBe(200);
});

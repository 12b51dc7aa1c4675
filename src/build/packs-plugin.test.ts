import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createServer, type Plugin } from "vite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tinyId, tinyRoot } from "../../tests/fixtures/read-pack-files.ts";
import type { PackSummary } from "../domain/pack.ts";
import { packs } from "./packs-plugin.ts";
import { eventually } from "../../tests/fixtures/eventually.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "packs-"));
  cpSync(tinyRoot, root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const entry: Plugin = {
  name: "entry",
  resolveId: (id) => (id === "entry" ? "\0entry" : null),
  load: (id) =>
    id === "\0entry" ? `export { packs } from "virtual:packs";` : null,
};

async function buildFiles(): Promise<Map<string, string>> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [packs(), entry],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: "entry", preserveEntrySignatures: "strict" },
    },
  });
  const output = Array.isArray(built)
    ? built.flatMap((one) => one.output)
    : "output" in built
      ? built.output
      : [];
  return new Map(
    output.map((file) => [
      file.fileName,
      file.type === "asset" ? String(file.source) : file.code,
    ]),
  );
}

/** Edits a file of the throw-away root. */
function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

const packFile = `content/${tinyId}/pack.yaml`;

test("a build emits each bundle under its hash, and lists it", async () => {
  const files = await buildFiles();
  const name =
    [...files.keys()].find((file) => file.startsWith("packs/")) ?? "";
  expect(name).toMatch(new RegExp(`^packs/${tinyId}\\.[0-9a-f]{16}\\.json$`));
  const bundle = JSON.parse(files.get(name) ?? "");
  expect(name).toContain(bundle.version);
  const code = [...files].find(([file]) => file.endsWith(".js"))?.[1];
  expect(code).toContain(`"/${name}"`);
  // What is not needed before the first paint stays out of the page's code.
  expect(code).not.toContain("Missed collections rose");
});

test("two builds give the same bytes", async () => {
  expect(await buildFiles()).toEqual(await buildFiles());
});

test("a build fails with every error of every pack", async () => {
  cpSync(join(root, "content", tinyId), join(root, "content/other-pack"), {
    recursive: true,
  });
  change(`content/${tinyId}/questions/2.md`, "para: 2.2", "para: 2.99");
  change(
    "content/other-pack/questions/1.md",
    "coverage: thin",
    "coverage: thick",
  );
  const error = await buildFiles().then(
    () => "",
    (reason: unknown) => String(reason),
  );
  expect(error).toContain(
    `content/${tinyId}/questions/2.md:5: evidence names para 2.99`,
  );
  expect(error).toContain(
    "content/other-pack/questions/1.md:3: coverage is “thick”",
  );
});

test("packs stand newest meeting first, then by id", async () => {
  for (const id of ["b-pack", "a-pack", "old-pack"]) {
    cpSync(join(root, "content", tinyId), join(root, "content", id), {
      recursive: true,
    });
  }
  cpSync(join(root, "seeds/ashmere-waste.txt"), join(root, "seeds/old.txt"));
  change(
    "content/old-pack/pack.yaml",
    "seeds/ashmere-waste.txt",
    "seeds/old.txt",
  );
  change("content/old-pack/pack.yaml", "2023-03-14", "2022-03-14");
  change("seeds/old.txt", "14 March 2023", "14 March 2022");
  const code =
    [...(await buildFiles())].find(([file]) => file.endsWith(".js"))?.[1] ?? "";
  const ids = [...code.matchAll(/"?id"?: "([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(["a-pack", tinyId, "b-pack", "old-pack"]);
});

test("in development a bundle is served, and a change reloads the page with the new one", async () => {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [packs()],
    server: {
      middlewareMode: true,
      ws: false,
      watch: { usePolling: true, interval: 50 },
    },
    optimizeDeps: { noDiscovery: true },
  });
  const http = createHttpServer(server.middlewares).listen(0, "127.0.0.1");
  const origin = () =>
    `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const list = async (): Promise<readonly PackSummary[]> =>
    (await server.ssrLoadModule("virtual:packs")).packs;
  try {
    const [before] = await list();
    const response = await fetch(origin() + before?.url);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toMatchObject({
      id: tinyId,
      version: before?.version,
    });

    const send = vi.spyOn(server.ws, "send");
    change(
      packFile,
      "council: Ashmere District Council",
      "council: Ashmere Council",
    );
    // Written again until it is noticed: what watches the files may not have seen the first of them yet.
    await eventually(() => {
      change(packFile, "council: Ashmere Council", "council: Ashmere Council");
      expect(send).toHaveBeenCalledWith({ type: "full-reload" });
    });
    const [after] = await list();
    expect(after?.meeting.council).toBe("Ashmere Council");
    expect((await fetch(origin() + after?.url)).status).toBe(200);
  } finally {
    http.close();
    await server.close();
  }
});

import { join, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { packToJson } from "../content/bundle.ts";
import type { Pack } from "../domain/pack.ts";
import { buildPacks, summarisePack } from "./read-packs.ts";

const moduleId = "virtual:packs";
const resolvedId = `\0${moduleId}`;

/**
 * Builds every pack of `content/`: emits each bundle as `packs/<id>.<version>.json`, and lists them in `virtual:packs`.
 * A build fails with every problem of every pack; in development the page shows them and comes back when a file is mended.
 */
export function packs(): Plugin {
  let root = ".";
  let built: readonly Pack[] | null = null;
  const read = () => (built ??= buildPacks(root));
  return {
    name: "critical-friend-packs",
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      built = null;
      // The server reports by itself when the page asks, so that it need not be started again.
      if (this.environment.mode !== "build") return;
      if (this.environment.config.consumer !== "client") return;
      for (const pack of read()) {
        this.emitFile({
          type: "asset",
          fileName: summarisePack(pack).url.slice(1),
          source: packToJson(pack),
        });
      }
    },
    resolveId: (id) => (id === moduleId ? resolvedId : null),
    load(id) {
      if (id !== resolvedId) return null;
      return `export const packs = ${JSON.stringify(read().map(summarisePack))};`;
    },
    configureServer(server) {
      serveBundles(server, read);
      reloadOnChange(server, root, () => {
        built = null;
      });
    },
  };
}

function serveBundles(
  server: ViteDevServer,
  read: () => readonly Pack[],
): void {
  server.middlewares.use("/packs", (request, response, next) => {
    try {
      const pack = read().find(
        (candidate) => summarisePack(candidate).url === `/packs${request.url}`,
      );
      if (!pack) return next();
      response.setHeader("Content-Type", "application/json");
      response.end(packToJson(pack));
    } catch (error) {
      next(error);
    }
  });
}

function reloadOnChange(
  server: ViteDevServer,
  root: string,
  forget: () => void,
): void {
  const folders = ["content", "seeds"].map((name) => join(root, name) + sep);
  server.watcher.add(folders);
  server.watcher.on("all", (_, file) => {
    if (!folders.some((folder) => file.startsWith(folder))) return;
    forget();
    for (const environment of Object.values(server.environments)) {
      const stale = environment.moduleGraph.getModuleById(resolvedId);
      if (stale) environment.moduleGraph.invalidateModule(stale);
    }
    server.ws.send({ type: "full-reload" });
  });
}

import { Hono } from "hono";
import { isPagePath } from "../../lib/page-path.ts";
import type { Logger } from "../logger.ts";
import { acceptsHtml } from "./accept.ts";
import { sayProblem } from "./problems.ts";
import { readOnly } from "./read-only.ts";
import { dataHeaders, securityHeaders } from "./security-headers.ts";
import { serveFile } from "./serve-file.ts";
import type { Site } from "./site.ts";
import { wellFormedPaths } from "./well-formed-paths.ts";

export interface AppOptions {
  readonly site: Site;
  readonly version: string;
  readonly logger: Logger;
  /** What passes on what is shared; absent where that is off. */
  readonly relay?: { readonly app: Hono; readonly metrics: Hono };
}

/** The whole of what is served, as a function from request to answer. */
export function createApp({ site, version, logger, relay }: AppOptions): Hono {
  const app = new Hono();

  // Before the pages' own rules: the relay is written to, and says what is wrong in its own form.
  if (relay !== undefined) {
    app.use("/v1/*", dataHeaders);
    app.route("/v1", relay.app);
  }
  app.use(securityHeaders(site.inlineScriptHashes));
  if (relay !== undefined) app.route("/metrics", relay.metrics);
  app.use(wellFormedPaths);
  app.use(readOnly);

  app.get("/healthz", (c) => {
    c.header("Cache-Control", "no-store");
    return c.json({ status: "ok", version });
  });

  app.get("*", (c, next) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname);
    // A page that the build has rendered is a file with its address for a name.
    const file =
      site.files.get(path === "/" ? "/index.html" : path) ??
      site.files.get(`${path}.html`);
    if (file !== undefined) return serveFile(c, file);
    // Any other page is the app's own to show: it is the one that knows which exist.
    const shell = site.files.get("/app.html");
    if (
      shell !== undefined &&
      isPagePath(path) &&
      acceptsHtml(c.req.header("Accept"))
    ) {
      return serveFile(c, shell);
    }
    return next();
  });

  app.notFound((c) =>
    sayProblem(c, {
      status: 404,
      title: "Not found",
      detail: `There is nothing at ${c.req.path}. A newer version of the app may have replaced it: open the questions again.`,
    }),
  );

  app.onError((error, c) => {
    logger.error("request failed", {
      method: c.req.method,
      path: c.req.path,
      error: error.stack ?? String(error),
    });
    return sayProblem(c, {
      status: 500,
      title: "The server could not answer",
      detail: "What you wrote stays on your device. Try again in a minute.",
    });
  });

  return app;
}

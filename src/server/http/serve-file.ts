import type { Context } from "hono";
import { chooseEncoding } from "./accept.ts";
import type { SiteFile } from "./site.ts";

/** Answers with a file: compressed as asked, kept for good when its name allows, and not sent again to who has it. */
export function serveFile(c: Context, file: SiteFile): Response {
  const encoding = chooseEncoding(c.req.header("Accept-Encoding"), [
    ...file.variants.keys(),
  ]);
  const variant = file.variants.get(encoding);
  if (variant === undefined)
    throw new Error(`A file of ${file.type} has no ${encoding} bytes.`);

  c.header(
    "Cache-Control",
    file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
  );
  c.header("ETag", variant.etag);
  if (file.variants.size > 1) c.header("Vary", "Accept-Encoding");
  if (isKnown(c.req.header("If-None-Match"), variant.etag))
    return c.body(null, 304);

  c.header("Content-Type", file.type);
  c.header("Content-Length", String(variant.body.byteLength));
  if (encoding !== "identity") c.header("Content-Encoding", encoding);
  return c.body(variant.body);
}

/** Weak comparison, as If-None-Match asks: a proxy may have marked our tag as weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header
    .split(",")
    .map((tag) => tag.trim())
    .some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { contentType } from "./content-types.ts";
import { inlineScriptHashes } from "./content-security-policy.ts";

export type Encoding = "br" | "gzip" | "identity";

/** The bytes of a file as one encoding sends them. */
export interface Variant {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

export interface SiteFile {
  readonly type: string;
  /** The name holds a hash of the content, so that it can be kept for good. */
  readonly immutable: boolean;
  /** Best first; plain bytes are always there. */
  readonly variants: ReadonlyMap<Encoding, Variant>;
}

/**
 * The built app, by its paths from the site's root, all of it in memory. It is a few megabytes; a request can only ever name
 * a file that was here at the start; and a build while the server runs cannot mix two versions.
 */
export interface Site {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly inlineScriptHashes: readonly string[];
}

const suffixes: readonly (readonly [Encoding, string])[] = [
  ["br", ".br"],
  ["gzip", ".gz"],
  ["identity", ""],
];

/** Reads a built app. Throws when the folder is not there; what a page of it must hold is its reader's to check. */
export async function readSite(root: string): Promise<Site> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) =>
      relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"),
    );
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of paths)
    bytes.set(path, new Uint8Array(await readFile(join(root, path))));

  const files = new Map<string, SiteFile>();
  const hashes = new Set<string>();
  for (const [path, body] of bytes) {
    if (isPrecompressed(path, bytes)) continue;
    const type = contentType(path);
    if (type.startsWith("text/html")) {
      for (const hash of inlineScriptHashes(new TextDecoder().decode(body)))
        hashes.add(hash);
    }
    files.set(`/${path}`, {
      type,
      immutable: /^(assets|packs)\//.test(path),
      variants: variantsOf(path, bytes),
    });
  }
  return { files, inlineScriptHashes: [...hashes] };
}

function isPrecompressed(
  path: string,
  bytes: ReadonlyMap<string, unknown>,
): boolean {
  return /\.(br|gz)$/.test(path) && bytes.has(path.replace(/\.(br|gz)$/, ""));
}

function variantsOf(
  path: string,
  bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): ReadonlyMap<Encoding, Variant> {
  const variants = new Map<Encoding, Variant>();
  for (const [encoding, suffix] of suffixes) {
    const body = bytes.get(path + suffix);
    // Each encoding has its own tag: they are different bytes.
    if (body !== undefined)
      variants.set(encoding, { body, etag: `"${digest(body)}"` });
  }
  return variants;
}

function digest(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 22);
}

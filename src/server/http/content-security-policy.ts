import { createHash } from "node:crypto";

/** Nothing is allowed but what is named, and nothing of anyone else's is named. */
export function contentSecurityPolicy(
  inlineScriptHashes: readonly string[],
): string {
  const scripts = [
    "'self'",
    ...inlineScriptHashes.map((hash) => `'${hash}'`),
  ].join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The one policy: it lets the address of the service worker through, and no HTML.
    "trusted-types critical-friend",
  ].join("; ");
}

/** The hash of every inline script of a page, as a content security policy names it: `sha256-…`. */
export function inlineScriptHashes(html: string): readonly string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", source = ""] of html.matchAll(
    /<script\b([^>]*)>(.*?)<\/script\s*>/gis,
  )) {
    if (/\ssrc\s*=/i.test(attributes)) continue;
    hashes.add(
      `sha256-${createHash("sha256").update(source, "utf8").digest("base64")}`,
    );
  }
  return [...hashes];
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { injectManifest } from "workbox-build";

const source = resolve(import.meta.dirname, "../sw/sw.ts");

/** Bundles the service worker into `dist/sw.js`, with the list of every file in `dist` that it keeps on the device. */
export async function buildServiceWorker(dist: string): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), "service-worker-"));
  try {
    await build({
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir: temporary,
        emptyOutDir: true,
        reportCompressedSize: false,
        // One classic script, which every browser with service workers runs; its name is fixed, as its address must be.
        lib: {
          entry: source,
          formats: ["iife"],
          name: "serviceWorker",
          fileName: () => "sw.js",
        },
      },
    });
    const { warnings } = await injectManifest({
      swSrc: join(temporary, "sw.js"),
      swDest: join(dist, "sw.js"),
      globDirectory: dist,
      globPatterns: ["**/*"],
      globIgnores: [
        "sw.js",
        "**/*.{br,gz,map}",
        // For the installer's eyes only.
        "screenshots/**",
        // The extended alphabets load when a page has such a letter; without them it is set in another face.
        "**/*-latin-ext-*.woff2",
      ],
      // These names hold a hash of the content, so that the name alone says whether a file is new.
      dontCacheBustURLsMatching: /^\/(?:assets|packs)\//,
      modifyURLPrefix: { "": "/" },
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    });
    // A file left out would be missing offline, which nobody would see until the network was gone.
    if (warnings.length > 0)
      throw new Error(`The service worker: ${warnings.join(" ")}`);
  } finally {
    await rm(temporary, { recursive: true });
  }
}

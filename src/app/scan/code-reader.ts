import type { CodeReader } from "../../ui/app-context.ts";
import { scriptUrl } from "../script-url.ts";

interface Detector {
  detect(image: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** A larger picture takes longer, and holds no more of a code. In pixels. */
const longestSide = 1024;

/** Reads QR codes with what the browser has, or else with a decoder of ours, in a worker. */
export async function createCodeReader(): Promise<CodeReader> {
  const native = await nativeDetector();
  if (native !== null) return nativeReader(native);
  const { decoderUrl } = await import("./decoder-worker.ts");
  return workerReader(decoderUrl);
}

async function nativeDetector(): Promise<Detector | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = await BarcodeDetector?.getSupportedFormats().catch(
    (): readonly string[] => [],
  );
  return BarcodeDetector && formats?.includes("qr_code")
    ? new BarcodeDetector({ formats: ["qr_code"] })
    : null;
}

const nativeReader = (detector: Detector): CodeReader => ({
  async read(image) {
    const found = await detector.detect(image).catch(() => []);
    return found[0]?.rawValue ?? null;
  },
  close() {},
});

function workerReader(decoderUrl: string): CodeReader {
  const worker = new Worker(scriptUrl(decoderUrl), { type: "module" });
  return {
    read(image) {
      return new Promise((resolve) => {
        const once = { once: true };
        worker.addEventListener(
          "message",
          ({ data }: MessageEvent<string | null>) => resolve(data),
          once,
        );
        // A decoder that cannot be fetched reads nothing; the link can still be pasted.
        worker.addEventListener("error", () => resolve(null), once);
        const picture = pixelsOf(image);
        worker.postMessage(picture, [picture.data.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
}

function pixelsOf(image: ImageBitmap) {
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser draws no pictures");
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height };
}

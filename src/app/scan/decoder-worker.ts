import { decodeQR } from "qr/decode.js";

type Picture = Parameters<typeof decodeQR>[0];

/** Loaded by the page, which learns what this file is called after the build, and run by the worker. */
export const decoderUrl: string = import.meta.url;

/** What the picture's QR code says, or null. */
export function decode(picture: Picture): string | null {
  try {
    return decodeQR(picture);
  } catch {
    return null;
  }
}

if ("WorkerGlobalScope" in globalThis) {
  addEventListener("message", ({ data }: MessageEvent<Picture>) =>
    postMessage(decode(data)),
  );
}

import type { Random } from "../lib/random.ts";

/** Length of a room's content key in bytes: AES-256. */
export const contentKeyLength = 32;

export const createContentKey = (random: Random): Uint8Array =>
  random(contentKeyLength);

/** A key as WebCrypto takes it; it cannot be read out again. */
export const importContentKey = (bytes: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes.slice(), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);

import { toBase64Url } from "./base64.ts";

/** So many random bytes. Handed in so that tests and replays decide them. */
export type Random = (length: number) => Uint8Array;

interface CryptoHost {
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
}

export const systemRandom: Random = (length) =>
  (globalThis as unknown as CryptoHost).crypto.getRandomValues(
    new Uint8Array(length),
  );

/** 128 random bits as 22 characters that are safe in an address. */
export const randomId = (random: Random): string => toBase64Url(random(16));

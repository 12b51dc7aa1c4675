import type { Random } from "../lib/random.ts";

/** Length of a link's token in bytes. */
export const tokenLength = 32;

/** What a link lets its holder do is known to the relay by the hash of this, which is all that it keeps. */
export const createToken = (random: Random): Uint8Array => random(tokenLength);

export async function hashToken(token: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", token.slice()));
}

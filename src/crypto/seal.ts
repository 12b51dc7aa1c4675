import { concatBytes, uint16 } from "../lib/bytes.ts";
import type { Random } from "../lib/random.ts";
import { associatedData } from "./associated-data.ts";
import { ivLength, sealedFormat, type SealedPlace } from "./sealed-format.ts";

export interface Sealer {
  readonly key: CryptoKey;
  /** 16 bytes. */
  readonly device: Uint8Array;
  readonly random: Random;
}

/** Encrypts bytes for one place. Sealing the same bytes again gives others: what is to be sent twice must be kept as it is. */
export async function seal(
  { key, device, random }: Sealer,
  place: SealedPlace,
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = random(ivLength).slice();
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: associatedData(place, device) },
    key,
    plain.slice(),
  );
  const head = [Uint8Array.of(sealedFormat), uint16(place.epoch), device, iv];
  return concatBytes([...head, new Uint8Array(sealed)]);
}

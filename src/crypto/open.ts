import { err, ok, type Result } from "../lib/result.ts";
import { associatedData } from "./associated-data.ts";
import {
  headLength,
  ivLength,
  sealedFormat,
  sealedOverhead,
  type SealedPlace,
} from "./sealed-format.ts";

export type OpenError =
  /** Too few bytes to be anything. */
  | { readonly kind: "short"; readonly length: number }
  /** Sealed by a newer version of the app. */
  | { readonly kind: "format"; readonly format: number }
  /** Sealed with another of the room's keys. */
  | { readonly kind: "epoch"; readonly epoch: number }
  /** Another key, or other bytes, or in another place than it was sealed for. */
  | { readonly kind: "forged" };

export interface Opened {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly device: Uint8Array;
}

/** Decrypts what `seal` made for this place, or says why it cannot be. */
export async function open(
  key: CryptoKey,
  place: SealedPlace,
  sealed: Uint8Array,
): Promise<Result<Opened, OpenError>> {
  const { length } = sealed;
  if (length < sealedOverhead) return err({ kind: "short", length });
  const [format = 0, high = 0, low = 0] = sealed;
  if (format !== sealedFormat) return err({ kind: "format", format });
  const epoch = (high << 8) | low;
  if (epoch !== place.epoch) return err({ kind: "epoch", epoch });
  const device = sealed.slice(3, 19);
  try {
    const plain = await crypto.subtle.decrypt(
      {
        name: "AES-GCM",
        iv: sealed.slice(headLength - ivLength, headLength),
        additionalData: associatedData(place, device),
      },
      key,
      sealed.slice(headLength),
    );
    return ok({ plain: new Uint8Array(plain), device });
  } catch {
    // WebCrypto gives no reason, so as not to help whoever is guessing.
    return err({ kind: "forged" });
  }
}

import { concatBytes, uint16 } from "../lib/bytes.ts";
import { kinds, sealedFormat, type SealedPlace } from "./sealed-format.ts";

/** The bytes that are not sent and yet are vouched for. See `sealed-format.ts`. */
export const associatedData = (
  { kind, room, epoch, about }: SealedPlace,
  device: Uint8Array,
): Uint8Array<ArrayBuffer> =>
  concatBytes([
    Uint8Array.of(sealedFormat, kinds[kind]),
    room,
    uint16(epoch),
    device,
    about,
  ]);

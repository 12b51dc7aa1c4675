import { toBase64Url } from "../lib/base64.ts";
import type { Door } from "./relay.ts";

/** A room and a token as the protocol writes them. */
export const toDoor = (room: Uint8Array, token: Uint8Array): Door => ({
  room: toBase64Url(room) as Door["room"],
  token: toBase64Url(token) as Door["token"],
});

import type { Result } from "../../lib/result.ts";
import type { Head } from "../../protocol/index.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { toText } from "./hashing.ts";

/** What a reader learns who has read more than the room holds. */
export const aheadOfRoom = ({ seq, hash }: Head): Result<never, Refusal> =>
  refuse("ahead-of-room", `The room's head is ${seq}.`, {
    head: { seq, hash: toText(hash) },
  });

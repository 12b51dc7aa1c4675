import type { ErrorBody } from "./errors.ts";
import type { RoomId, Token } from "./ids.ts";

export interface LiveRequest {
  /** One to 64 of them, each room once. */
  readonly rooms: readonly { readonly room: RoomId; readonly token: Token }[];
}

/** One line of the live stream. */
export type LiveEvent =
  | { readonly type: "beat" }
  | { readonly type: "head"; readonly room: RoomId; readonly head: number }
  | {
      readonly type: "presence";
      readonly room: RoomId;
      /** base64url of what was sealed. */
      readonly sealed: string;
    }
  /** Nothing more will be said of this room, and why. */
  | {
      readonly type: "end";
      readonly room: RoomId;
      readonly error: ErrorBody["error"];
    };

export const liveType = "application/x-ndjson";

/** Cuts what arrives into lines, whatever the pieces. A line that is no JSON object with a type is left out, as is an event of a later relay. */
export function createLiveReader(): (text: string) => LiveEvent[] {
  let rest = "";
  return (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    return lines.flatMap((line) => toEvent(line) ?? []);
  };
}

const known: ReadonlySet<unknown> = new Set([
  "beat",
  "head",
  "presence",
  "end",
]);

function toEvent(line: string): LiveEvent | undefined {
  try {
    const event = JSON.parse(line) as LiveEvent | null;
    return known.has(event?.type) ? (event ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

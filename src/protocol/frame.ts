import { err, type Result } from "../lib/result.ts";

/** The first byte of every frame. */
export const frameVersion = 1;

/** Why bytes are not the frame they should be. */
export interface FrameError {
  readonly code: "malformed" | "unknown-version" | "too-large";
  readonly message: string;
}

export const refuse = (
  code: FrameError["code"],
  message: string,
): Result<never, FrameError> => err({ code, message });

/** The error of a frame that is cut short or of another version, if it is. */
export function headError(
  frame: Uint8Array,
  headBytes: number,
): Result<never, FrameError> | undefined {
  if (frame.length > 0 && frame[0] !== frameVersion) {
    return refuse(
      "unknown-version",
      `The frame is of version ${frame[0]}; this is version ${frameVersion}.`,
    );
  }
  if (frame.length < headBytes) {
    return refuse(
      "malformed",
      `The frame has ${frame.length} bytes, and its head alone has ${headBytes}.`,
    );
  }
  return undefined;
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

import type { Writable } from "node:stream";
import type { LiveEvent, RoomId } from "../../../protocol/index.ts";

/** One device's stream. What waits for a slow reader is bounded: a head replaces the one before it, and presence is dropped. */
export interface LiveStream {
  send(event: LiveEvent): void;
  /**
   * Says that time has passed. Sends a beat when nothing else was sent since the last time, and cuts off a reader who has taken nothing since
   * then although there is something to take.
   */
  beat(): void;
  close(): void;
}

/**
 * @param line Where to write. As much waits in it as it takes before it says that it is full.
 * @param onEnd Called once, when the reader has gone or was cut off.
 */
export function createLiveStream(
  line: Writable,
  onEnd: () => void,
): LiveStream {
  /** What is to be said when there is room again: a room's head, or that it has ended. */
  const later = new Map<RoomId, LiveEvent>();
  let full = false;
  let quiet = true;
  let stalled = false;
  let over = false;

  const end = () => {
    if (over) return;
    over = true;
    later.clear();
    onEnd();
  };
  const write = (event: LiveEvent) => {
    quiet = false;
    full = !line.write(`${JSON.stringify(event)}\n`);
  };
  const drained = () => {
    full = false;
    stalled = false;
    for (const [room, event] of later) {
      if (full) return;
      later.delete(room);
      write(event);
    }
  };
  line.on("drain", drained).on("error", end).once("close", end);

  return {
    send(event) {
      if (over) return;
      if (!full) write(event);
      else if (event.type === "head" || event.type === "end") {
        later.set(event.room, event);
      }
    },
    beat() {
      if (over) return;
      if (full && stalled) {
        end();
        // Ending it would wait for the reader.
        line.destroy(new Error("The reader was too slow."));
        return;
      }
      stalled = full;
      if (quiet && !full) write({ type: "beat" });
      quiet = true;
    },
    close() {
      if (over) return;
      // What the reader has still to be told: why it ends.
      for (const event of later.values()) write(event);
      line.end();
      end();
    },
  };
}

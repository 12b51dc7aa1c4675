import type { LiveEvent, RoomId } from "../../../protocol/index.ts";

/** One device's stream. What waits for a slow reader is bounded: a head replaces the one before it, and presence is dropped. */
export interface LiveStream {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  send(event: LiveEvent): void;
  /**
   * Says that time has passed. Sends a beat when nothing else was sent since the last time, and cuts off a reader who has taken nothing since
   * then although there is something to take.
   */
  beat(): void;
  close(): void;
}

/** Bytes that may wait in the stream itself, beside what the socket holds. */
const mostWaiting = 16_384;
const encoder = new TextEncoder();

/**
 * @param onEnd Called once, when the reader has gone or was cut off.
 * @param cut Drops the connection, where there is one: ending the stream would wait for the reader.
 */
export function createLiveStream(
  onEnd: () => void,
  cut: () => void = () => {},
): LiveStream {
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  /** What is to be said when there is room again: a room's head, or that it has ended. */
  const later = new Map<RoomId, LiveEvent>();
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
    controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
  };
  const flush = () => {
    for (const [room, event] of later) {
      if ((controller.desiredSize ?? 0) <= 0) return;
      later.delete(room);
      write(event);
    }
  };

  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start: (given) => {
        controller = given;
      },
      pull: () => {
        stalled = false;
        if (!over) flush();
      },
      cancel: end,
    },
    { highWaterMark: mostWaiting, size: (chunk) => chunk.byteLength },
  );

  return {
    body,
    send(event) {
      if (over) return;
      if ((controller.desiredSize ?? 0) > 0 && later.size === 0) write(event);
      else if (event.type === "head" || event.type === "end") {
        later.set(event.room, event);
      }
    },
    beat() {
      if (over) return;
      const full = (controller.desiredSize ?? 0) <= 0;
      if (full && stalled) {
        end();
        cut();
        controller.error(new Error("The reader was too slow."));
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
      controller.close();
      end();
    },
  };
}

import type { Writable } from "node:stream";
import type { Clock } from "../../../lib/clock.ts";
import {
  type LinkId,
  type LiveRequest,
  type RoomId,
} from "../../../protocol/index.ts";
import type { Refusal } from "../../refusal.ts";
import { linkOf } from "../../storage/hashing.ts";
import type { News, RelayStorage } from "../../storage/port.ts";
import { createLiveStream, type LiveStream } from "./live-stream.ts";
import { errorOf } from "./refusal-answer.ts";

/** Everyone who listens to this relay. */
export interface LiveHub {
  /**
   * Opens a stream for rooms and tokens; a room that its token does not open is ended at once, with the reason.
   * @param line Where to write it.
   * @param onEnd Called once, when the stream is over.
   */
  open(request: LiveRequest, line: Writable, onEnd: () => void): void;
  /** Looks after all streams: beats, expired links, and heads that no news has told of. Called every so often. */
  beat(): Promise<void>;
  streams(): number;
  close(): void;
}

/** One device. */
interface Guest {
  readonly stream: LiveStream;
  readonly seats: Set<Seat>;
}

/** One room on one device's stream. */
interface Seat {
  readonly guest: Guest;
  readonly room: RoomId;
  readonly link: LinkId;
  /** Until the link is checked nothing is said, only remembered. */
  admitted: boolean;
  expiresAt: number;
  /** The head that was said last, or is to be said. */
  head: number;
}

/**
 * @param onFailure Told when the store does not answer while a seat is looked after.
 */
export function createLiveHub(
  storage: RelayStorage,
  clock: Clock,
  onFailure: (error: unknown) => void,
): LiveHub {
  const guests = new Set<Guest>();
  const seatsOf = new Map<RoomId, Set<Seat>>();

  const leave = (seat: Seat) => {
    seat.guest.seats.delete(seat);
    const others = seatsOf.get(seat.room);
    others?.delete(seat);
    if (others?.size === 0) seatsOf.delete(seat.room);
  };
  const endSeat = (seat: Seat, refusal: Refusal) => {
    const { guest, room } = seat;
    // It may have left while the store was asked.
    if (!guest.seats.has(seat)) return;
    guest.stream.send({ type: "end", room, error: errorOf(refusal) });
    leave(seat);
    if (guest.seats.size === 0) guest.stream.close();
  };
  const sayHead = (seat: Seat, seq: number) => {
    if (seq <= seat.head) return;
    seat.head = seq;
    const { guest, room } = seat;
    if (seat.admitted) guest.stream.send({ type: "head", room, head: seq });
  };

  /** Asks the store whether the seat's link still opens its room, and says the head. */
  const check = async (seat: Seat) => {
    const access = await storage.access(seat.room, seat.link, clock());
    if (!access.ok) return endSeat(seat, access.error);
    const { link, room } = access.value;
    seat.expiresAt = link.expiresAt ?? Infinity;
    // News may have come in while the store was asked.
    const head = Math.max(room.head.seq, seat.head);
    if (!seat.admitted) {
      seat.admitted = true;
      seat.head = -1;
    }
    sayHead(seat, head);
  };
  const checkAll = async (seats: Iterable<Seat>) => {
    for (const seat of seats) await check(seat);
  };
  const inBackground = (work: Promise<void>) => void work.catch(onFailure);

  const hear = (news: News) => {
    if (news.kind === "missed") {
      return inBackground(
        checkAll([...seatsOf.values()].flatMap((s) => [...s])),
      );
    }
    const seats = seatsOf.get(news.room);
    if (seats === undefined) return;
    switch (news.kind) {
      case "head":
        for (const seat of seats) sayHead(seat, news.seq);
        return;
      case "access":
        return inBackground(checkAll(seats));
      case "presence": {
        const { room } = news;
        const sealed = Buffer.from(news.sealed).toString("base64url");
        for (const { admitted, guest } of seats) {
          if (admitted) guest.stream.send({ type: "presence", room, sealed });
        }
      }
    }
  };
  const deaf = storage.listen(hear);

  return {
    open({ rooms }, line, onEnd) {
      const stream = createLiveStream(line, () => {
        for (const seat of guest.seats) leave(seat);
        guests.delete(guest);
        onEnd();
      });
      const guest: Guest = { stream, seats: new Set() };
      guests.add(guest);
      for (const { room, token } of rooms) {
        const seat: Seat = {
          guest,
          room,
          link: linkOf(token),
          admitted: false,
          expiresAt: Infinity,
          head: -1,
        };
        guest.seats.add(seat);
        const others = seatsOf.get(room) ?? new Set();
        seatsOf.set(room, others.add(seat));
      }
      inBackground(checkAll(guest.seats));
    },

    async beat() {
      for (const { stream } of guests) stream.beat();
      const now = clock();
      const heads = await storage.heads([...seatsOf.keys()]);
      for (const [room, seats] of seatsOf) {
        const head = heads.get(room);
        for (const seat of seats) {
          if (head === undefined || seat.expiresAt <= now || !seat.admitted) {
            await check(seat);
          } else sayHead(seat, head);
        }
      }
    },

    streams: () => guests.size,

    close() {
      deaf();
      for (const { stream } of guests) stream.close();
    },
  };
}

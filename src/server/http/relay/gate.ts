import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { ok, type Result } from "../../../lib/result.ts";
import type { Clock } from "../../../lib/clock.ts";
import {
  isRoomId,
  isToken,
  mayActAs,
  type Role,
  type RoomId,
  roomExpiresHeader,
} from "../../../protocol/index.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import type { RelayConfig } from "../../relay-config.ts";
import { linkOf } from "../../storage/hashing.ts";
import type { Access, RelayStorage } from "../../storage/port.ts";
import { clientAddress } from "./client-address.ts";
import { createRateLimit } from "./rate-limit.ts";

/** Who may come in, and how fast. */
export interface Gate {
  /** Counts a request of this address. */
  arrive(c: Context): Result<void, Refusal>;
  /** Lets a link into the room of the path, when it may do what is asked. */
  enter(c: Context, needed: Role): Promise<Result<Inside, Refusal>>;
  /** Lets someone make a room. */
  mayCreate(c: Context): Result<void, Refusal>;
}

export interface Inside {
  readonly id: RoomId;
  readonly access: Access;
  /** When the room is deleted unless someone writes; null: never. */
  readonly expiresAt: number | null;
}

const day = 86_400_000;

/** When a room is deleted unless someone writes; null: never. */
export const roomExpiry = (activeAt: number, idleDays: number | null) =>
  idleDays === null ? null : activeAt + idleDays * day;

const warnMs = 30 * day;

export function createGate(
  storage: RelayStorage,
  config: RelayConfig,
  proxies: number,
  clock: Clock,
): Gate {
  const { rates } = config;
  const ofAddress = createRateLimit(rates.address, clock);
  const ofLink = createRateLimit(rates.link, clock);
  const strangers = createRateLimit(rates.strangers, clock);
  const rooms = createRateLimit(rates.rooms, clock);
  const address = (c: Context) => clientAddress(c, proxies);

  return {
    arrive: (c) => within(ofAddress.take(address(c))),

    async enter(c, needed) {
      const id = c.req.param("room") ?? "";
      if (!isRoomId(id)) {
        return refuse("malformed", "A room is 22 characters of base64url.");
      }
      const bearer = bearerOf(c);
      if (bearer === undefined || !isToken(bearer)) {
        return refuse(
          "no-token",
          "Say the link's token: Authorization: Bearer …, 43 characters.",
        );
      }
      const link = linkOf(bearer);
      const pace = within(ofLink.take(link));
      if (!pace.ok) return pace;
      const access = await storage.access(id, link, clock());
      if (!access.ok) {
        // A device that was revoked asks again now and then; who guesses asks all the time.
        const pace = within(strangers.take(address(c)));
        return pace.ok ? access : pace;
      }
      const { role } = access.value.link;
      if (!mayActAs(role, needed)) {
        return refuse("forbidden", `This needs the link of an ${needed}.`, {
          role,
          needs: needed,
        });
      }
      const { activeAt } = access.value.room;
      const expiresAt = roomExpiry(activeAt, config.idleDays);
      if (expiresAt !== null && expiresAt - clock() < warnMs) {
        c.header(roomExpiresHeader, String(expiresAt));
      }
      return ok({ id, access: access.value, expiresAt });
    },

    mayCreate(c) {
      const { createToken } = config;
      if (createToken !== undefined && !isSame(bearerOf(c), createToken)) {
        const pace = within(strangers.take(address(c)));
        return pace.ok
          ? refuse("create-token", "Making a room here needs its create token.")
          : pace;
      }
      return within(rooms.take(address(c)));
    },
  };
}

const within = (wait: number): Result<void, Refusal> =>
  wait === 0
    ? ok(undefined)
    : {
        ok: false,
        error: {
          code: "too-fast",
          message: "Too many requests at once.",
          retryAfter: wait,
        },
      };

export const bearerOf = (c: Context): string | undefined =>
  /^Bearer (\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];

/** Whether a secret is the one it should be, without saying by the time it takes how much of it is. */
export function isSame(given: string | undefined, secret: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given ?? ""), hash(secret));
}

import * as v from "valibot";
import { fromBase64Url } from "../lib/base64.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { CreateLinkRequest, CreateRoomRequest } from "./answers.ts";
import { type FrameError, refuse } from "./frame.ts";
import { isLinkId, isRoomId, isToken, roles } from "./ids.ts";
import { limits } from "./limits.ts";
import type { LiveRequest } from "./live.ts";

// The relay's side alone: the app writes these requests, and its bundle has no need of what reads them.

const room = v.pipe(
  v.string(),
  v.guard(isRoomId, "must be 22 characters of base64url"),
);
const link = v.pipe(
  v.string(),
  v.guard(isLinkId, "must be 43 characters of base64url"),
);
const token = v.pipe(
  v.string(),
  v.guard(isToken, "must be 43 characters of base64url"),
);
const label = v.pipe(
  v.string(),
  v.check(
    (text) => (fromBase64Url(text)?.length ?? Infinity) <= limits.labelBytes,
    `must be base64url of at most ${limits.labelBytes} bytes`,
  ),
);
const time = v.pipe(
  v.number(),
  v.safeInteger("must be whole milliseconds"),
  v.minValue(0, "must be milliseconds since 1970"),
);

const createRoom = v.object({ room, owner: link, label });
const createLink = v.object({
  id: link,
  role: v.picklist(roles),
  label,
  expiresAt: v.nullable(time),
});
const live = v.object({
  rooms: v.pipe(
    v.array(v.object({ room, token })),
    v.minLength(1, "must name a room"),
    v.maxLength(limits.liveRooms, `must name at most ${limits.liveRooms}`),
    v.check(
      (rooms) => new Set(rooms.map(({ room }) => room)).size === rooms.length,
      "must name each room once",
    ),
  ),
});

type Read<T> = (body: string) => Result<T, FrameError>;

export const readCreateRoom: Read<CreateRoomRequest> = (body) =>
  read(createRoom, body);
export const readCreateLink: Read<CreateLinkRequest> = (body) =>
  read(createLink, body);
export const readLive: Read<LiveRequest> = (body) => read(live, body);

function read<T>(
  schema: v.GenericSchema<unknown, T>,
  body: string,
): Result<T, FrameError> {
  const json = parse(body);
  if (!json.ok) return refuse("malformed", "The body is not JSON.");
  const result = v.safeParse(schema, json.value, { abortEarly: true });
  if (result.success) return ok(result.output);
  const [issue] = result.issues;
  // The path and never the value, which may be a token.
  const path = v.getDotPath(issue);
  const what = path === null ? "The body" : `The body's ${path}`;
  const why = issue.message.startsWith("must")
    ? issue.message
    : `must be ${issue.expected ?? issue.type}`;
  return refuse("malformed", `${what} ${why}.`);
}

function parse(body: string): Result<unknown, undefined> {
  try {
    return ok(JSON.parse(body) as unknown);
  } catch {
    return err(undefined);
  }
}

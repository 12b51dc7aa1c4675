/**
 * # The relay's protocol, version 1
 *
 * The relay keeps an append-only log of sealed updates for each room, gives each its place in it, and passes the log on. What is in an
 * update it cannot read. HTTP carries everything: JSON, and binary frames where there are many bytes.
 *
 * ## Names
 *
 * | name   | what                                                                | written as               |
 * | ------ | ------------------------------------------------------------------- | ------------------------ |
 * | room   | 128 random bits, chosen by who creates it                           | base64url, 22 characters |
 * | token  | 256 random bits: what a link gives. Only in `Authorization: Bearer`, | base64url, 43 characters |
 * |        | and in the body of `POST /v1/live`; never in an address             |                          |
 * | link   | SHA-256 of the token's 32 bytes. The relay keeps this alone         | base64url, 43 characters |
 * | update | 128 random bits, chosen once by the device that sealed it           | 16 bytes; base64url, 22  |
 * | seq    | an update's place in its room: 1, 2, 3 … without gaps               | number; 32 bits          |
 * | head   | `{ seq, hash }` of the last update; seq 0 while there is none       | JSON                     |
 *
 * Times are milliseconds since the epoch by the relay's clock; `null` is never. A label is ciphertext too (base64url): the relay does not
 * learn for whom a link is.
 *
 * ## Messages
 *
 * | request                              | role    | body                              | answer                                       |
 * | ------------------------------------ | ------- | --------------------------------- | -------------------------------------------- |
 * | `GET /v1`                            |         |                                   | `RelayAnswer`: that there is a relay         |
 * | `POST /v1/rooms`                     | (1)     | `CreateRoomRequest`               | 201, or 200 when it is there: `RoomAnswer`   |
 * | `GET /v1/rooms/:room`                | any     |                                   | `RoomAnswer`: who one is, and the head       |
 * | `DELETE /v1/rooms/:room`             | owner   |                                   | 204: nothing is left but a hashed tombstone  |
 * | `POST /v1/rooms/:room/updates`       | editor  | batch frame                       | `UpdatesAnswer`: on disk, and where          |
 * | `GET /v1/rooms/:room/updates?after=` | any     |                                   | page frame                                   |
 * | `GET /v1/rooms/:room/snapshot`       | any     |                                   | snapshot frame, or 204 when there is none    |
 * | `…/snapshot?before=`                 | any     |                                   | the newest that covers less than this seq    |
 * | `PUT /v1/rooms/:room/snapshot`       | editor  | snapshot frame                    | 204                                          |
 * | `GET /v1/rooms/:room/links`          | owner   |                                   | `LinksAnswer`                                |
 * | `POST /v1/rooms/:room/links`         | owner   | `CreateLinkRequest`               | 201, or 200 when it is there: `LinkAnswer`   |
 * | `DELETE /v1/rooms/:room/links/:link` | owner   |                                   | `LinkAnswer`, revoked                        |
 * | `POST /v1/rooms/:room/presence`      | any     | 1 to 512 sealed bytes             | 204                                          |
 * | `POST /v1/live`                      | any     | `LiveRequest`                     | `LiveEvent`s, one JSON object a line, no end |
 *
 * An owner may do what an editor may, and an editor what a viewer may. (1) `Authorization` carries the deployment's create token there,
 * where it asks for one. Every request may be sent again as it was, and does no more than once.
 *
 * **200 to `POST updates` means on disk.** A batch is stored whole or not at all, in its order. An id that the room has, with the same bytes,
 * is answered with the seq it has; with other bytes it is `id-reused`, and names the id. An empty batch only says that the room is in use.
 *
 * **A page** holds the updates after `after`, as many as fit; the next page begins after `after + records.length`, until that is the head.
 * It says the chain's hash at `after`: one that differs from what the reader remembers is a fork. An `after` beyond the head is
 * `ahead-of-room`: the relay was restored from an older copy. What the relay lacks, its readers send again.
 *
 * **A snapshot** is a sealed copy of the log up to `seq`, made by a device to spare the next one the reading. It names the snapshot it follows (16 zero bytes:
 * none), and is refused as `snapshot-changed` when another came first, as `snapshot-stale` when it covers no more than that one, and as `fork` when its
 * hash is not the chain's. The newest three are kept. No update is ever deleted because a snapshot covers it.
 *
 * **The live stream** says `head` once for each room and then whenever it moves, passes `presence` along (kept nowhere, may be lost), `beat`s when
 * it has been silent for 20 seconds, and ends a room with the reason: `revoked`, `expired`, `room-deleted` … It ends when no room is left. A reader who is too
 * slow is cut off. Hints are only hints: who hears nothing for 45 seconds opens a new one, and who cannot asks for pages now and then.
 *
 * **A room** that nobody writes in for the relay's `idleDays` is deleted. `roomExpiresAt` says when, and for the last 30 days the header
 * `Room-Expires` does (milliseconds) on every answer about the room.
 *
 * ## Frames
 *
 * Numbers are unsigned, 32 bits, big-endian. A frame's first byte is the version, 1. `application/octet-stream`.
 *
 * - record = id (16 bytes), length (4), that many bytes: 1 to 262,144
 * - batch = version, records
 * - page = version, after (4), the chain's hash at `after` (32), the head's seq (4), the head's hash (32), records
 * - snapshot = version, id (16), id of the one it follows (16), seq (4), the chain's hash at seq (32), the rest: its bytes
 *
 * ## The chain
 *
 * `hash(0)` = the room's 16 bytes and 16 zeros. `hash(n) = SHA-256(hash(n-1) ‖ n ‖ id ‖ SHA-256(bytes))`: 32 + 4 + 16 + 32 bytes.
 *
 * ## Errors
 *
 * Every answer from 400 is `{ "error": { "code", "message", … } }`: `errors.ts` lists the codes, their status and their fields. The message is
 * a sentence for a log or a curious person; the app has its own words for each code. 429 and 503 carry `Retry-After` in seconds.
 *
 * ## Limits and versions
 *
 * `limits.ts` has those that are part of the version; a deployment's own (how much a room may hold, how many links) are in `GET /v1`. A
 * new version gets a new path and a new first byte; the relay lists the versions it speaks in `GET /v1`. A reader ignores JSON fields and live events it
 * does not know, so that they can be added without one. Pages of other origins are refused: the relay serves the app it came with.
 */
export * from "./answers.ts";
export * from "./chain.ts";
export * from "./errors.ts";
export * from "./ids.ts";
export * from "./limits.ts";
export * from "./live.ts";
export * from "./paths.ts";
export * from "./snapshot-frame.ts";
export * from "./update-frames.ts";
